/**
 * The environment for Python programmes: the user's, without what would change Python's or Pulp's behaviour behind
 * our back (PYTHONDONTWRITEBYTECODE alone makes every start several seconds longer) and without the SDK's own secrets.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(PYTHON|PULP_|DJANGO_|VIRTUAL_ENV|GUNICORN_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
