"""People: number words (voices.json), numbers joined out of them, and whole ones in one breath (people.json)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ear.languages import CLASS_OF, UNITS, Language, repeating
from ear.sound import at_level, in_one_breath, read, trimmed, word

HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class RecordedVoice:
    """One person: takes of each number word, by its value. `held` voices are never trained on, only listened to."""

    name: str
    language: str
    held: bool
    words: dict[int, list[np.ndarray]]

    def says(self, spoken: Language, rng: np.random.Generator, length: int) -> tuple[np.ndarray, list[int]] | None:
        """About `length` digits in one breath and their classes, in pairs where the voice has the tens."""
        units: list[int] = []
        in_pairs = 20 in self.words and rng.random() < spoken.pairs
        again = 0.0 if in_pairs else repeating(rng)
        while len(units) < length:
            value = int(rng.integers(10, 100)) if in_pairs and rng.random() < 0.8 else int(rng.integers(0, 10))
            value = units[-1] if units and rng.random() < again else value
            needed = spoken.units(value)
            if all(unit in self.words for unit in needed):
                units += needed
            elif value < 10:
                return None
        takes = [self.words[unit][int(rng.integers(len(self.words[unit])))] for unit in units]
        return in_one_breath(takes, rng), [CLASS_OF[unit] for unit in units]


def recorded_voices(sources: Path, languages: list[str]) -> list[RecordedVoice]:
    """The voices of these languages whose source was fetched and that have all ten digits."""
    voices = [
        _voice(row, sources)
        for row in json.loads((HERE / "voices.json").read_text("utf8"))
        if row["language"] in languages
    ]
    return [voice for voice in voices if all(digit in voice.words for digit in range(1, 10))]


def _voice(row: dict, sources: Path) -> RecordedVoice:
    words: dict[int, list[np.ndarray]] = {}
    for unit in UNITS:
        name = row.get("words", {}).get(str(unit), str(unit))
        # GCompris names a digit after its code point and a longer number plainly.
        code_point = f"U003{unit}" if unit < 10 else str(unit)
        takes = [
            sources / row["source"] / row["path"].format(word=name, unicode=code_point, take=take)
            for take in range(row.get("takes", 1))
        ]
        found = [word(read(path, row.get("form"))) for path in takes if path.exists()]
        if found:
            words[unit] = found
    return RecordedVoice(row["name"], row["language"], row.get("held", False), words)


def whole_numbers(sources: Path) -> list[tuple[np.ndarray, list[int]]]:
    """English numbers that real people say in one breath, and their classes; they are only ever listened to."""
    found: list[tuple[np.ndarray, list[int]]] = []
    for row in json.loads((HERE / "people.json").read_text("utf8")):
        path = sources / row["source"] / row["path"]
        if path.exists():
            said = read(path, row.get("form"), row.get("start", 0), row.get("seconds"))
            found.append((at_level(trimmed(said)), [CLASS_OF[unit] for unit in row["units"]]))
    return found
