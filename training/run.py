"""Trains a digit ear by a recipe: python run.py RECIPE WORK [STEP ...] [--device cpu|cuda] [--workers N]."""

from __future__ import annotations

import argparse
from pathlib import Path

from ear.recipe import MODELS, recipe
from evaluate import evaluate
from export import export
from get_sources import get_sources
from make_clips import make_clips
from make_voices import make_voices
from train import train

BUNDLED = MODELS / "digit-ear/digit-ear.onnx"
STEPS = ["sources", "voices", "clips", "train", "export", "evaluate"]


def main() -> None:
    """Does the steps in order; each leaves alone what it finds done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", help="a name of recipes/, or a path to such a file")
    parser.add_argument("work", type=Path, help="folder for everything that is fetched and made")
    parser.add_argument("steps", nargs="*", metavar="step", help=f"of {', '.join(STEPS)}; all of them without any")
    parser.add_argument("--device", default="cpu", help="where to train: cpu, cuda, cuda:1 …")
    parser.add_argument("--workers", type=int, default=2, help="processes that make clips")
    parser.add_argument("--ear", type=Path, default=BUNDLED, help="go on from this ear instead of the bundled one")
    given = parser.parse_args()
    unknown = [step for step in given.steps if step not in STEPS]
    if unknown:
        parser.error(f"no such step: {', '.join(unknown)}")
    wanted, work = recipe(given.recipe), given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    for step in given.steps or STEPS:
        print(f"--- {step}", flush=True)
        if step == "sources":
            get_sources(wanted, work)
        elif step in ("voices", "clips"):
            for held in (True, False):
                if step == "voices":
                    make_voices(wanted, work, held)
                else:
                    make_clips(wanted, work, held, given.workers)
        elif step == "train":
            train(wanted, work, given.device, given.ear)
        elif step == "export":
            export(work / "best.pt", work / "ear", given.ear, wanted.kept)
        else:
            evaluate(work, [given.ear, work / "ear/digit-ear.onnx"])


if __name__ == "__main__":
    main()
