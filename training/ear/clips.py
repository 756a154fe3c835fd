"""Clips on disk: shards of encoder states with the classes that should be heard, read without being loaded whole."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Label:
    """What is known of a clip; `known` is false where other words than the named ones may be in it."""

    classes: list[int]
    known: bool
    language: str
    voice: str
    #: Voice above the music in decibels; none without music.
    decibels: float | None


@dataclass(frozen=True)
class Clip:
    """[frames, 512] in half precision, still on disk, and its label."""

    states: np.ndarray
    label: Label


def save_shard(path: Path, states: list[np.ndarray], labels: list[Label]) -> None:
    """Writes PATH.npy and then PATH.json: where the second is there, the shard is whole."""
    partial = path.with_suffix(".part.npy")
    np.save(partial, np.concatenate(states).astype(np.float16))
    partial.rename(path.with_suffix(".npy"))
    rows = [{"frames": len(each), **asdict(label)} for each, label in zip(states, labels, strict=True)]
    path.with_suffix(".json").write_text(json.dumps(rows), "utf8")


def load_clips(folder: Path) -> list[Clip]:
    """All clips of the whole shards in a folder, in order of the shards."""
    clips: list[Clip] = []
    for path in sorted(folder.glob("*.json")):
        states, at = np.load(path.with_suffix(".npy"), mmap_mode="r"), 0
        for row in json.loads(path.read_text("utf8")):
            frames = row.pop("frames")
            clips.append(Clip(states[at : at + frames], Label(**row)))
            at += frames
    return clips
