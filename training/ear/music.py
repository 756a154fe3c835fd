"""Music beds: pieces of the packages that the table of sources names, and a voice mixed into one of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ear.sound import RATE, VOICE_LEVEL, read

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


def over_music(voice: np.ndarray, bed: np.ndarray, decibels: float, rng: np.random.Generator) -> np.ndarray:
    """The voice (at VOICE_LEVEL) with a random part of the bed under it, `decibels` below the voice; peak at 0.7."""
    wanted = len(voice)
    start = int(rng.integers(0, max(1, len(bed) - wanted)))
    part = np.array(bed[start : start + wanted], np.float32)
    part = np.tile(part, 1 + wanted // max(1, len(part)))[:wanted]
    part /= np.sqrt((part**2).mean()) + 1e-9
    mixed = voice + part * VOICE_LEVEL * 10 ** (-decibels / 20)
    return (mixed / (np.abs(mixed).max() + 1e-9) * 0.7).astype(np.float32)
