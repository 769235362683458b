"""Fetches uv's wheel from PyPI, checks its hash and takes the program out. Standard library only.

python3 unpack_uv.py VERSION TARGET
"""

import hashlib
import io
import json
import platform
import sys
import urllib.request
import zipfile
from pathlib import Path

version, target = sys.argv[1], Path(sys.argv[2])
suffix = f"manylinux_2_17_{platform.machine()}.manylinux2014_{platform.machine()}.whl"
with urllib.request.urlopen(f"https://pypi.org/pypi/uv/{version}/json", timeout=60) as answer:
    files = json.load(answer)["urls"]
wheel = next((each for each in files if each["filename"].endswith(suffix)), None)
if wheel is None:
    sys.exit(f"uv {version} has no build for {platform.machine()}; install uv yourself as {target}")
with urllib.request.urlopen(wheel["url"], timeout=600) as answer:  # noqa: S310 (PyPI's own address)
    data = answer.read()
if hashlib.sha256(data).hexdigest() != wheel["digests"]["sha256"]:
    sys.exit("the download of uv is damaged; run the command again")
target.write_bytes(zipfile.ZipFile(io.BytesIO(data)).read(f"uv-{version}.data/scripts/uv"))
target.chmod(0o755)
