# pulp.sls beside this file is what `pulp.releases.pillar()` wrote.
base:
  '*':
    - pulp
