"""Applies all migrations to the database of PULP_SETTINGS and tells how far it is, one JSON object a line."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pulpcore.app.settings")
django.setup()

from django.core.management.commands import migrate  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

executor = MigrationExecutor(connection)
total = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
done = 0


def tell(name):
    print(json.dumps({"done": done, "total": total, "name": name}), flush=True)


class Command(migrate.Command):
    """Django's own command, with its progress made readable by a program."""

    def migration_progress_callback(self, action, migration=None, fake=False):
        global done
        if action == "apply_success":
            done += 1
            tell(f"{migration.app_label}.{migration.name}")


tell("")
django.core.management.call_command(Command(), interactive=False, verbosity=0)
