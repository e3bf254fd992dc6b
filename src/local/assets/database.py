"""Does to PostgreSQL what the server itself can't: runs the steps given as JSON on standard input.

{"host": directory of the socket, "steps": [[name, arguments…], …]} -> one JSON line with the steps' answers.
Runs with the Python of the virtual environment, which has psycopg and Django's password hasher.
"""

import json
import sys

import psycopg
from psycopg import sql

USER = "pulp"


def connect(host, database="postgres"):
    return psycopg.connect(host=host, user=USER, dbname=database, autocommit=True)


def names(host, pattern):
    with connect(host) as connection:
        rows = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [pattern]).fetchall()
    return [row[0] for row in rows]


def drop(host, database):
    with connect(host) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def create(host, database, template="template0"):
    with connect(host) as connection:
        query = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(query.format(sql.Identifier(database), sql.Identifier(template)))


def rename(host, old, new):
    with connect(host) as connection:
        connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(old), sql.Identifier(new)))


def drop_temporary(host):
    """What was left behind by a crash: databases of temporary servers, and templates that weren't finished. Only when nothing else uses the cluster."""
    for pattern in (r"tmp\_%", r"draft\_%"):
        for database in names(host, pattern):
            drop(host, database)


def set_password(host, database, password):
    from django.conf import settings

    settings.configure()
    from django.contrib.auth.hashers import make_password

    with connect(host, database) as connection:
        connection.execute(
            "INSERT INTO auth_user (username, password, is_superuser, is_staff, is_active, first_name, last_name, email,"
            " date_joined) VALUES ('admin', %s, true, true, true, '', '', '', now())"
            " ON CONFLICT (username) DO UPDATE SET password = EXCLUDED.password",
            [make_password(password)],
        )


STEPS = {
    "names": names,
    "drop": drop,
    "create": create,
    "rename": rename,
    "drop_temporary": drop_temporary,
    "set_password": set_password,
}


def main():
    request = json.load(sys.stdin)
    try:
        print(json.dumps([STEPS[name](request["host"], *given) for name, *given in request["steps"]]))
    except psycopg.Error as error:
        sys.exit(f"PostgreSQL: {error}")


main()
