"""A recipe: languages, amounts and seeds of one training, read from recipes/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
#: The bundled models: Whisper's encoder, and the ear that training may go on from.
MODELS = HERE.parent / "data/models"


@dataclass(frozen=True)
class Recipe:
    """All that decides what comes out, but for the order in which a processor adds numbers up."""

    seed: int
    #: Each as often as it is named.
    languages: list[str]
    #: Names of packages and repositories in sources.json; all of them where it is empty.
    sources: list[str]
    #: Synthetic strings that are spoken, for training and held back.
    voices: int
    held_voices: int
    #: Clips, and in how many mixtures each voice is heard.
    clips: int
    held_clips: int
    mixtures: int
    #: Share of the clips with recorded people, where the language has them; the rest is synthetic.
    recorded: float
    steps: int
    #: Learning rate of the head and of the blocks.
    rate: float
    rate_blocks: float
    #: Frames in a batch, padding included.
    frames: int
    #: Go on from the bundled ear instead of a new head.
    go_on: bool
    #: Share of the weights that it goes on from in those that are exported: the mean of both forgets less.
    kept: float = 0.0


def recipe(name: str) -> Recipe:
    """Reads recipes/NAME.json, or a path. Throws where a field is missing or unknown."""
    path = Path(name) if name.endswith(".json") else HERE / "recipes" / f"{name}.json"
    return Recipe(**json.loads(path.read_text("utf8")))
