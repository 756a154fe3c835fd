"""Music beds: pieces of the packages that the table of sources names, and a voice mixed into one of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ear.sound import RATE, VOICE_LEVEL, at_level, read

#: Seconds that are kept of a piece, and how many pieces of a package: one package must not be most of the music.
KEPT, PIECES = 90, 16
#: Files smaller than this are sounds of a game, not music.
SMALLEST = 500_000


def beds(folders: list[Path], out: Path) -> list[Path]:
    """Pieces of the unpacked packages as 16 kHz arrays under `out`; what is there is kept."""
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for folder in folders:
        pieces = sorted(
            path
            for path in folder.rglob("*")
            if path.suffix in (".ogg", ".mp3", ".opus", ".wav") and path.is_file() and path.stat().st_size > SMALLEST
        )
        keep = np.linspace(0, len(pieces) - 1, min(PIECES, len(pieces))).astype(int) if pieces else []
        for path in (pieces[index] for index in keep):
            target = out / f"{folder.name}-{path.stem}.npy".replace(" ", "_")
            if target.exists() or _keep_bed(path, target):
                made.append(target)
    return made


def _keep_bed(path: Path, target: Path) -> bool:
    piece = read(path, seconds=KEPT)
    if len(piece) < 15 * RATE or np.sqrt((piece**2).mean()) < 1e-3:
        return False
    np.save(target, (piece / np.abs(piece).max()).astype(np.float16))
    return True


def part(bed: np.ndarray, samples: int, rng: np.random.Generator) -> np.ndarray:
    """A random part of a bed, again from its start where it is too short."""
    start = int(rng.integers(0, max(1, len(bed) - samples)))
    found = np.array(bed[start : start + samples], np.float32)
    return np.tile(found, 1 + samples // max(1, len(found)))[:samples]


def with_vocals(bed: np.ndarray, vocals: np.ndarray, decibels: float) -> np.ndarray:
    """The bed with somebody who sings the same line over and over, `decibels` above it."""
    sung = np.tile(vocals, 1 + len(bed) // max(1, len(vocals)))[: len(bed)]
    bed_level = np.sqrt((bed**2).mean()) + 1e-9
    return bed + at_level(sung, bed_level * 10 ** (decibels / 20))


def over_music(voice: np.ndarray, bed: np.ndarray, decibels: float) -> np.ndarray:
    """The voice (at VOICE_LEVEL) over a bed as long as it, `decibels` below the voice; peak at 0.7."""
    even = bed / (np.sqrt((bed**2).mean()) + 1e-9)
    mixed = voice + even * VOICE_LEVEL * 10 ** (-decibels / 20)
    return (mixed / (np.abs(mixed).max() + 1e-9) * 0.7).astype(np.float32)
