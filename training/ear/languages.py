"""Numbers as they are spoken in a language: text for a synthesiser, and the units that the ear should hear."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent.parent / "languages"

#: Values of the classes 1 to 29; class 0 is "no word here": the same list as in src/core/hear/number-words.ts.
UNITS: list[int] = [*range(20), *range(20, 100, 10), 100]
CLASS_OF: dict[int, int] = {unit: index + 1 for index, unit in enumerate(UNITS)}
#: Classes that only training knows: "double", "triple" and any other word. The product adds them to "no word here".
DOUBLE, TRIPLE, OTHER = 30, 31, 32
CLASSES = 33


@dataclass(frozen=True)
class Spoken:
    """Something to say, and the classes of its words in order."""

    text: str
    classes: list[int]


@dataclass(frozen=True)
class Language:
    """One file of languages/: its README section says what each field means."""

    code: str
    espeak: list[str]
    words: list[str]
    tens: list[str]
    hundred: str
    compound: str
    bases: dict[str, dict]
    exceptions: dict[str, str]
    other: dict[str, list[str]]
    repeats: list[str]
    pairs: float
    sentences: list[str]

    def word(self, value: int, rng: np.random.Generator) -> Spoken:
        """A value below 20; sometimes by another word that people use for it ("oh", "zwo", "dezasseis")."""
        others = self.other.get(str(value), [])
        word = str(rng.choice(others)) if others and rng.random() < 0.35 else self.words[value]
        return Spoken(word, [CLASS_OF[value]])

    def units(self, value: int) -> list[int]:
        """The number words of a value below 100 as they follow each other: 92 is 90 2, 4 20 12 or 2 90."""
        if value < 20:
            return [value]
        ten, unit = value // 10 * 10, value % 10
        base = self.bases.get(str(ten))
        if base is not None:
            rest = base["from"] + unit
            return [*base["units"], *([rest] if rest else [])]
        if unit == 0:
            return [ten]
        tens_first = self.compound.index("{tens}") < self.compound.index("{unit}")
        return [ten, unit] if tens_first else [unit, ten]

    def two_digits(self, value: int) -> Spoken:
        """A value from 20 to 99 as one number."""
        return Spoken(self._text(value), [CLASS_OF[unit] for unit in self.units(value)])

    def _text(self, value: int) -> str:
        if str(value) in self.exceptions:
            return self.exceptions[str(value)]
        ten, unit = value // 10 * 10, value % 10
        base = self.bases.get(str(ten))
        if base is not None:
            return f"{base['text']}-{self.words[base['from'] + unit]}"
        tens = self.tens[ten // 10 - 2]
        return tens if unit == 0 else self.compound.format(tens=tens, unit=self.words[unit])

    def number(self, rng: np.random.Generator, length: int) -> list[Spoken]:
        """`length` random digits as somebody may say them: one by one, in pairs, or mixed."""
        in_pairs = self.pairs if rng.random() < 0.8 else 0.5
        in_pairs = 1.0 if rng.random() < in_pairs else 0.1
        again, value = repeating(rng), 0
        parts: list[Spoken] = []
        left = length
        while left > 0:
            if self.repeats and left >= 3 and rng.random() < 0.08:
                times = int(rng.integers(2, 4))
                digit = self.word(int(rng.integers(0, 10)), rng)
                text = f"{self.repeats[times - 2]} {digit.text}"
                parts.append(Spoken(text, [DOUBLE if times == 2 else TRIPLE, *digit.classes]))
                left -= times
            elif left >= 2 and rng.random() < in_pairs:
                pair = int(rng.integers(0, 100))
                if pair < 10:
                    parts.append(self.word(0, rng))
                parts.append(self.word(pair, rng) if pair < 20 else self.two_digits(pair))
                left -= 2
            else:
                value = value if rng.random() < again else int(rng.integers(0, 10))
                parts.append(self.word(value, rng))
                left -= 1
        return parts

    def sentence(self, rng: np.random.Generator) -> Spoken:
        """Something without a number word; articles that sound like one ("un", "een") are other words."""
        text = str(rng.choice(self.sentences))
        return Spoken(text, [OTHER] * len(text.split()))


def repeating(rng: np.random.Generator) -> float:
    """How often a digit of a number comes again at once: mostly by chance, in some numbers much more."""
    return 0.4 if rng.random() < 0.2 else 0.0


def language(code: str) -> Language:
    """Reads languages/CODE.json. Throws where it does not have all the words from 0 to 19 and the tens."""
    table = json.loads((FOLDER / f"{code}.json").read_text("utf8"))
    del table["name"]
    whole = {"bases": {}, "exceptions": {}, "other": {}, "repeats": [], **table}
    found = Language(code=code, **whole)
    if len(found.words) != 20 or len(found.tens) != 8:
        raise ValueError(f"languages/{code}.json: {len(found.words)} words and {len(found.tens)} tens, not 20 and 8")
    return found
