"""Writes what an index says of the files in <data>/files: <data>/<state>/<project>.json, as PyPI's JSON API spells it; `{files}` stands for where they are."""

import hashlib
import json
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

data = Path(sys.argv[1])
NEW = {"v1": ("1.10", "2.1"), "v2": ()}  # versions that a state doesn't have yet
YANKED = {"v1": {}, "v2": {("grove-acorn", "1.0"): "rots"}}


def metadata_of(file):
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as archive:
            name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
            text = archive.read(name)
            Path(f"{file}.metadata").write_bytes(text)  # PEP 658: beside the wheel
            return Parser().parsestr(text.decode())
    with tarfile.open(file) as archive:
        member = next(m for m in archive.getmembers() if m.name.count("/") == 1 and m.name.endswith("/PKG-INFO"))
        return Parser().parsestr(archive.extractfile(member).read().decode())


def entry(file, meta, reason):
    content = file.read_bytes()
    wheel = file.suffix == ".whl"
    return {
        "filename": file.name,
        "packagetype": "bdist_wheel" if wheel else "sdist",
        "python_version": "py3" if wheel else "source",
        "requires_python": meta["Requires-Python"],
        "size": len(content),
        "digests": {"sha256": hashlib.sha256(content).hexdigest()},
        "metadata_sha256": hashlib.sha256(Path(f"{file}.metadata").read_bytes()).hexdigest() if wheel else None,
        "url": "{files}" + file.name,
        "upload_time_iso_8601": "2025-01-01T00:00:00Z",
        "yanked": reason is not None,
        "yanked_reason": reason,
    }


packages = sorted(f for f in (data / "files").iterdir() if f.suffix in (".whl", ".gz"))
for state in ("v1", "v2"):
    projects = {}
    for file in packages:
        meta = metadata_of(file)
        project = meta["Name"].lower().replace(".", "-")
        if meta["Version"] in NEW[state]:
            continue
        document = projects.setdefault(project, {"info": None, "last_serial": 1, "releases": {}})
        document["info"] = {
            "name": meta["Name"],
            "version": meta["Version"],
            "summary": meta["Summary"],
            "requires_python": meta["Requires-Python"],
            "requires_dist": meta.get_all("Requires-Dist", []),
        }
        reason = YANKED[state].get((project, meta["Version"]))
        document["releases"].setdefault(meta["Version"], []).append(entry(file, meta, reason))
    (data / state).mkdir()
    for project, document in projects.items():
        (data / state / f"{project}.json").write_text(json.dumps(document, indent=1) + "\n")
