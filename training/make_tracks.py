"""Tracks to try an ear with in the product, of held-back voices and music: python make_tracks.py WORK OUT [COUNT]."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import soundfile

from ear import music
from ear.languages import CLASS_OF, Language, Spoken, language
from ear.sound import RATE, at_level
from ear.synthesis import Synthesis

#: What is dialled where a language is spoken: country code, national digits (# any, % from 2 to 9), the first of which
#: is not dialled from abroad.
NUMBERS = {
    "en": ("+1", "415%##%###", ""),
    "fr": ("+33", "06########", "0"),
    "de": ("+49", "0151########", "0"),
    "es": ("+34", "6########", ""),
    "it": ("+39", "347#######", ""),
    "pt": ("+351", "91#######", ""),
    "nl": ("+31", "062#######", "0"),
    "sv": ("+46", "070%######", "0"),
    "ru": ("+7", "8903#######", "8"),
}
#: Categories as the product's bench names them, and the voice above the music in decibels.
LOUDNESS = {"dry": None, "music-6": 6.0, "music0": 0.0}
#: Every so many tracks one has talk and no number.
TALK = 4


def make_tracks(work: Path, out: Path, count: int) -> None:
    """Writes `count` sound files and labels.jsonl, in the form that `npm run bench:audio` reads."""
    out.mkdir(parents=True, exist_ok=True)
    synthesis = Synthesis(work / "sources", held=True)
    beds = [np.load(path, mmap_mode="r") for path in sorted((work / "music/held").glob("*.npy"))]
    codes, labels = list(NUMBERS), []
    for index in range(count):
        rng = np.random.default_rng([7, index])
        spoken, category = language(codes[index % len(codes)]), list(LOUDNESS)[index // len(codes) % len(LOUDNESS)]
        digits = "" if index % TALK == TALK - 1 else _number(spoken, rng)
        parts = [spoken.sentence(rng), *([_digits(spoken, digits, rng)] if digits else []), spoken.sentence(rng)]
        sounds = [synthesis.says(part.text, spoken, rng) for part in parts]
        if any(sound is None for sound in sounds):
            continue
        voice, at, times = [], 0.0, []
        for sound in sounds:
            pause = np.zeros(int(rng.uniform(0.4, 2) * RATE), np.float32)
            said = at_level(sound[0].astype(np.float32))
            times.append((at + len(pause) / RATE, at + (len(pause) + len(said)) / RATE))
            voice += [pause, said]
            at = times[-1][1]
        whole = np.concatenate([*voice, np.zeros(RATE, np.float32)])
        if LOUDNESS[category] is not None:
            bed = music.part(beds[int(rng.integers(len(beds)))], len(whole), rng)
            whole = music.over_music(whole, bed, LOUDNESS[category])
        name = f"track-{index:03}.wav"
        soundfile.write(out / name, whole / np.abs(whole).max() * 0.7, RATE, "PCM_16")
        labels.append(_label(name, spoken, category, digits, times[1], len(whole) / RATE))
    (out / "labels.jsonl").write_text("".join(json.dumps(label) + "\n" for label in labels), "utf8")
    print(f"{len(labels)} tracks, {sum(label['duration_s'] for label in labels):.0f} s in {out}")


def _number(spoken: Language, rng: np.random.Generator) -> str:
    drawn = {"#": lambda: rng.integers(0, 10), "%": lambda: rng.integers(2, 10)}
    return "".join(str(int(drawn[each]())) if each in drawn else each for each in NUMBERS[spoken.code][1])


def _digits(spoken: Language, digits: str, rng: np.random.Generator) -> Spoken:
    """In pairs where people mostly do, otherwise one by one; a comma every two or three words."""
    if spoken.pairs >= 0.5 and len(digits) % 2 == 0:
        pairs = [int(digits[at : at + 2]) for at in range(0, len(digits), 2)]
        words = [_pair(spoken, pair, rng) for pair in pairs]
    else:
        words = [Spoken(spoken.words[int(digit)], [CLASS_OF[int(digit)]]) for digit in digits]
    group = int(rng.integers(2, 4))
    texts = [word.text + (", " if (at + 1) % group == 0 else " ") for at, word in enumerate(words)]
    return Spoken("".join(texts).strip(", "), [each for word in words for each in word.classes])


def _pair(spoken: Language, pair: int, rng: np.random.Generator) -> Spoken:
    if pair < 10:
        return Spoken(f"{spoken.words[0]} {spoken.words[pair]}", [CLASS_OF[0], CLASS_OF[pair]])
    return spoken.word(pair, rng) if pair < 20 else spoken.two_digits(pair)


def _label(name: str, spoken: Language, category: str, digits: str, time: tuple[float, float], seconds: float) -> dict:
    code, _, prefix = NUMBERS[spoken.code]
    number = {
        "e164": code + digits.removeprefix(prefix),
        "national_as_spoken": digits,
        "digits": digits,
        "start_s": time[0],
        "end_s": time[1],
    }
    return {
        "id": name.removesuffix(".wav"),
        "file": name,
        "lang": spoken.code,
        "category": [category] if digits else ["negative", category],
        "duration_s": seconds,
        "positives": [number] if digits else [],
    }


if __name__ == "__main__":
    make_tracks(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 36)
