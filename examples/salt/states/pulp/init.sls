{#- Repositories of this host, as the ring of its group serves them.

    grain pulp_group    the host's group, as the pillar names it
    grain pulp_plugins  of which plugins it takes repositories; by itself that of the host's own packages
    pillar pulp_root    where the system lies, if that isn't / (an image that is built)

    A host that changes its group loses what the other group had; its ring may serve another release at any time, at the same addresses. -#}
{%- set groups = salt['pillar.get']('pulp_sdk', {}).get('groups', {}) %}
{%- set group = salt['grains.get']('pulp_group', '') %}
{%- set root = salt['pillar.get']('pulp_root', '') %}
{%- set own = {'RedHat': ['rpm'], 'Suse': ['rpm'], 'Debian': ['deb']}.get(grains['os_family'], []) %}
{%- set plugins = salt['grains.get']('pulp_plugins', own) %}
{%- set paths = [] %}
{%- set commands = [] %}

{%- if group not in groups %}
pulp group:
  test.fail_without_changes:
    - name: {{ ('the pillar has no group "' ~ group ~ '" of hosts: see the grain pulp_group') | yaml_dquote }}
    - failhard: true
{%- endif %}

{%- for repository in groups.get(group, {}).get('repositories', []) if repository['plugin'] in plugins %}
{%- for command in repository['commands'] if command not in commands %}{% do commands.append(command) %}{% endfor %}
{%- for file in repository['files'] %}
{%- do paths.append(file['path']) %}
{{ (root ~ file['path']) | yaml_dquote }}:
  file.managed:
    - contents: {{ file['text'] | yaml_dquote }}
    - mode: '0644'
    - makedirs: true
{%- endfor %}
{%- endfor %}

{%- if group in groups %}
{%- for other in groups.values() %}
{%- for repository in other['repositories'] %}
{%- for path in (repository['files'] | map(attribute='path') | list) + repository['absent'] if path not in paths %}
{%- do paths.append(path) %}
{{ (root ~ path) | yaml_dquote }}:
  file.absent: []
{%- endfor %}
{%- endfor %}
{%- endfor %}
{%- endif %}

{%- if not root %}
{%- for command in commands %}
{{ command | yaml_dquote }}:
  cmd.run:
    - onchanges:
      - file: '*'
{%- endfor %}
{%- endif %}
