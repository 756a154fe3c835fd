"""Step 2: synthetic voices say numbers and sentences; each string has a seed of its own."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ear.languages import Language, Spoken, language
from ear.recipe import Recipe
from ear.synthesis import Synthesis

#: Share of the strings that are sentences without a number, and of the numbers that have one in front or behind.
SENTENCES, BESIDE = 0.2, 0.25
#: Digits of a number: shortest and one more than the longest.
DIGITS = (4, 13)


def make_voices(recipe: Recipe, work: Path, held: bool) -> None:
    """Writes WORK/voices/{training,held}/NNNNN.npy (16 kHz) and .json (classes, language, synthesiser)."""
    out = work / "voices" / ("held" if held else "training")
    out.mkdir(parents=True, exist_ok=True)
    synthesis = Synthesis(work / "sources", held)
    known = {code: language(code) for code in set(recipe.languages)}
    count, made = recipe.held_voices if held else recipe.voices, 0
    for index in range(count):
        path = out / f"{index:05}.npy"
        if path.with_suffix(".json").exists():
            continue
        rng = np.random.default_rng([recipe.seed, held, index])
        spoken = known[recipe.languages[index % len(recipe.languages)]]
        said = something_to_say(spoken, rng)
        sound = synthesis.says(said.text, spoken, rng)
        if sound is None:
            continue
        np.save(path, sound[0].astype(np.float16))
        row = {"classes": said.classes, "language": spoken.code, "voice": sound[1]}
        path.with_suffix(".json").write_text(json.dumps(row), "utf8")
        made += 1
    print(f"{made} strings in {out}, {count - made} were there or gave no sound")


def something_to_say(spoken: Language, rng: np.random.Generator) -> Spoken:
    """A number, a sentence, or a number in a sentence."""
    if rng.random() < SENTENCES:
        return spoken.sentence(rng)
    parts = spoken.number(rng, int(rng.integers(*DIGITS)))
    commas = rng.random() * 0.4
    words = "".join(part.text + (", " if rng.random() < commas else " ") for part in parts).strip(", ")
    number = Spoken(words, [each for part in parts for each in part.classes])
    if rng.random() >= BESIDE:
        return number
    beside = spoken.sentence(rng)
    first, second = (beside, number) if rng.random() < 0.6 else (number, beside)
    return Spoken(f"{first.text}, {second.text}", first.classes + second.classes)
