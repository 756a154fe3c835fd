"""How well an ear hears: words wrong and strings exact, by group, and words heard where there are none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from ear.clips import Label
from ear.languages import UNITS

#: Classes of number words; the product hears no others.
LAST = len(UNITS)


@dataclass
class Score:
    """Sums over clips: words that should be heard, edits that would mend what was, clips, clips heard exactly."""

    words: int = 0
    edits: int = 0
    clips: int = 0
    exact: int = 0
    #: Of all words heard: how many, the sum of the ear's probabilities of them, and how many are right.
    heard: int = 0
    sure: float = 0.0
    right: int = 0

    @property
    def wrong(self) -> float:
        """Share of the words that are wrong, missing or too many (for clips without words: words heard a clip)."""
        return self.edits / max(1, self.words or self.clips)

    @property
    def exactly(self) -> float:
        """Share of the strings without any fault."""
        return self.exact / max(1, self.clips)


@dataclass
class Heard:
    """A word, and the ear's own probability of it at its surest frame, as the product takes it."""

    word: int
    probability: float


def heard(logp: np.ndarray) -> list[Heard]:
    """The likeliest class of each frame, repeats folded, as the product does; what is not a number word is none."""
    others = np.logaddexp.reduce(logp[:, [0, *range(LAST + 1, logp.shape[1])]], axis=1)
    words = np.concatenate([others[:, None], logp[:, 1 : LAST + 1]], axis=1)
    best, found = words.argmax(1), []
    for frame, each in enumerate(best):
        if each and (frame == 0 or best[frame - 1] != each):
            found.append(Heard(int(each), 0.0))
        if each:
            found[-1].probability = max(found[-1].probability, float(np.exp(words[frame, each])))
    return found


def edits(wanted: list[int], found: list[int]) -> tuple[int, list[bool]]:
    """Fewest words to add, drop or replace, and which of those found are right then."""
    rows = [[(j, [False] * j) for j in range(len(found) + 1)]]
    for i, each in enumerate(wanted, 1):
        before, row = rows[-1], [(i, [])]
        for j, other in enumerate(found, 1):
            kept = (before[j - 1][0] + (each != other), [*before[j - 1][1], each == other])
            dropped, added = (before[j][0] + 1, before[j][1]), (row[j - 1][0] + 1, [*row[j - 1][1], False])
            row.append(min(kept, dropped, added, key=lambda way: way[0]))
        rows.append(row)
    return rows[-1][-1]


def groups_of(label: Label) -> list[str]:
    """The lines of the table that a clip counts in."""
    if not any(1 <= each <= LAST for each in label.classes):
        return ["without a number"]
    loud = "no music" if label.decibels is None else _loudness(label.decibels)
    return ["all", f"language {label.language}", f"voice {label.voice}", loud]


def _loudness(decibels: float) -> str:
    """How loud the voice is over the music."""
    if decibels < -1:
        return "voice below -1 dB"
    return "voice -1 to 3 dB" if decibels < 3 else "voice 3 to 8 dB" if decibels < 8 else "voice above 8 dB"


def score(labels: list[Label], found: list[list[Heard]]) -> dict[str, Score]:
    """One line for each group, all clips first."""
    lines: dict[str, Score] = defaultdict(Score)
    for label, words in zip(labels, found, strict=True):
        wanted = [each for each in label.classes if 1 <= each <= LAST]
        wrong, right = edits(wanted, [each.word for each in words])
        for group in groups_of(label):
            line = lines[group]
            line.words, line.edits = line.words + len(wanted), line.edits + wrong
            line.clips, line.exact = line.clips + 1, line.exact + (wrong == 0)
            line.heard, line.right = line.heard + len(words), line.right + sum(right)
            line.sure += sum(each.probability for each in words)
    return dict(sorted(lines.items(), key=lambda line: (line[0] != "all", line[0])))
