"""Step 3: voices become part of songs, and songs become what the ear listens to: encoder states in shards."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from ear import effects, music
from ear.clips import Label, save_shard
from ear.encoder import Front, front_of
from ear.languages import OTHER, Language, language
from ear.recipe import HERE, MODELS, Recipe
from ear.recorded import RecordedVoice, recorded_voices, whole_numbers
from ear.sound import RATE, at_level, faster

#: Voices in a shard.
SHARD = 100
#: Longest clip in seconds: the product listens to windows of 14 s.
LONGEST = 14
#: Music under whole numbers of real people, in decibels below the voice, and how many beds each is heard over.
PEOPLE_LOUDNESS, PEOPLE_BEDS = (0.0, 6.0, 12.0, None), 3
#: Voice above music, in decibels: hard, middle, easy, and how often each is drawn; the rest has no music.
LOUDNESS = [((-6, -1), 0.2), ((-1, 3), 0.35), ((3, 8), 0.24), ((8, 14), 0.13)]
#: Share of what is short enough, in seconds, that is said twice, and the pause between in seconds.
TWICE, SHORT, BETWEEN = 0.12, 5.5, (0.15, 1.2)
#: Share of the beds over which a sentence is sung, and how loud it is over the music, in decibels.
VOCALS, VOCALS_LOUDNESS = 0.2, (-4, 4)


@dataclass(frozen=True)
class Material:
    """All that clips of one part (training or held back) are made of."""

    recipe: Recipe
    held: bool
    strings: list[Path]
    #: Those of the strings that have no number word.
    sentences: list[Path]
    people: list[RecordedVoice]
    languages: dict[str, Language]
    beds: list[np.ndarray]


def make_clips(recipe: Recipe, work: Path, held: bool, workers: int) -> None:
    """Writes WORK/clips/{training,held}; whole shards that are there are kept."""
    part = "held" if held else "training"
    (work / "clips" / part).mkdir(parents=True, exist_ok=True)
    _make_beds(recipe, work, held)
    if not (work / "front.onnx").exists():
        front_of(MODELS / "whisper-base/encoder.onnx", work / "front.onnx")
    voices = (recipe.held_clips if held else recipe.clips) // (1 if held else recipe.mixtures)
    shards = range(0, voices, SHARD)
    jobs = [(recipe, work, held, start, min(voices, start + SHARD)) for start in shards]
    # The threads of a session do not outlive a fork.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        made = sum(pool.map(_make_shard, *zip(*jobs, strict=True)))
    if held and "en" in recipe.languages:
        made += _make_people(recipe, work)
    print(f"{made} clips made in {work / 'clips' / part}")


def _make_beds(recipe: Recipe, work: Path, held: bool) -> None:
    table = json.loads((HERE / "sources.json").read_text("utf8"))
    rows = [row for row in table["packages"] if row["use"] == "music" and row.get("held", False) == held]
    folders = [work / "sources" / row["name"] for row in rows]
    out = work / "music" / ("held" if held else "training")
    if not music.beds([folder for folder in folders if folder.exists()], out):
        raise FileNotFoundError(f"no music in {work / 'sources'}: get the sources first")


def _material(recipe: Recipe, work: Path, held: bool) -> Material:
    part = "held" if held else "training"
    people = _people(work / "sources", tuple(recipe.languages))
    strings = sorted((work / "voices" / part).glob("*.json"))
    return Material(
        recipe=recipe,
        held=held,
        strings=strings,
        sentences=[path for path in strings if set(json.loads(path.read_text("utf8"))["classes"]) == {OTHER}],
        people=[voice for voice in people if voice.held == held],
        languages={code: language(code) for code in set(recipe.languages)},
        beds=[np.load(path, mmap_mode="r") for path in sorted((work / "music" / part).glob("*.npy"))],
    )


@cache
def _people(sources: Path, languages: tuple[str, ...]) -> list[RecordedVoice]:
    """Once a process: every word is a file that ffmpeg reads."""
    return recorded_voices(sources, list(languages))


def _make_shard(recipe: Recipe, work: Path, held: bool, start: int, end: int) -> int:
    path = work / "clips" / ("held" if held else "training") / f"{start:06}"
    if path.with_suffix(".json").exists():
        return 0
    material, front = _material(recipe, work, held), Front(MODELS, work / "front.onnx")
    states: list[np.ndarray] = []
    labels: list[Label] = []
    for index in range(start, end):
        rng = np.random.default_rng([recipe.seed, held, index])
        voice, label = _voice(material, rng)
        for _ in range(1 if held else recipe.mixtures):
            decibels = _loudness(rng)
            sound, vocals = _in_a_song(voice, material, decibels, rng)
            states.append(front.hear(sound))
            labels.append(Label(**label, known=not vocals, decibels=decibels))
    save_shard(path, states, labels)
    return len(labels)


def _make_people(recipe: Recipe, work: Path) -> int:
    """One shard of whole numbers that people say in one breath, as they are, over held-back music."""
    path, people = work / "clips/held/people", whole_numbers(work / "sources")
    if path.with_suffix(".json").exists() or not people:
        return 0
    material, front = _material(recipe, work, True), Front(MODELS, work / "front.onnx")
    states: list[np.ndarray] = []
    labels: list[Label] = []
    for index, (sound, classes) in enumerate(people):
        rng = np.random.default_rng([recipe.seed, 2, index])
        for decibels in PEOPLE_LOUDNESS:
            for _ in range(PEOPLE_BEDS if decibels is not None else 1):
                mixed, _ = _in_a_song(_placed(sound, rng), replace(material, sentences=[]), decibels, rng)
                states.append(front.hear(mixed))
                labels.append(Label(classes, True, "en", "one breath", decibels))
    save_shard(path, states, labels)
    return len(labels)


def _voice(material: Material, rng: np.random.Generator) -> tuple[np.ndarray, dict]:
    """Somebody who says something, once or twice, with silence around it."""
    said, label = _said(material, rng)
    if rng.random() < TWICE and len(said) < SHORT * RATE:
        pause = np.zeros(int(rng.uniform(*BETWEEN) * RATE), np.float32)
        said = np.concatenate([said, pause, faster(said, rng.uniform(0.95, 1.05))])
        label = {**label, "classes": label["classes"] * 2}
    return _placed(_styled(said, rng), rng), label


def _said(material: Material, rng: np.random.Generator) -> tuple[np.ndarray, dict]:
    if material.people and rng.random() < material.recipe.recorded:
        person = material.people[int(rng.integers(len(material.people)))]
        said = person.says(material.languages[person.language], rng, int(rng.integers(4, 13)))
        if said is not None:
            return said[0], {"classes": said[1], "language": person.language, "voice": "recorded"}
    path = material.strings[int(rng.integers(len(material.strings)))]
    return np.load(path.with_suffix(".npy")).astype(np.float32), json.loads(path.read_text("utf8"))


def _styled(voice: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Sung, shouted, by another speaker or only faster; then what rooms, telephones and mixing desks do to it."""
    chance, styled = rng.random(), at_level(voice)
    if chance < 0.2:
        styled = effects.sung(styled, rng)
    elif chance < 0.45:
        styled = effects.other_speaker(styled, rng)
    elif chance < 0.5:
        styled = effects.shouted(styled, rng)
    else:
        styled = faster(styled, rng.uniform(0.82, 1.22))
    for share, effect in (
        (0.5, effects.coloured),
        (0.2, effects.telephone),
        (0.1, effects.doubled),
        (0.15, effects.echoed),
        (0.35, effects.reverberant),
    ):
        if rng.random() < share:
            styled = effect(at_level(styled), rng)
    return at_level(styled[: (LONGEST - 1) * RATE])


def _placed(voice: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """With up to two seconds of silence on either side, as far as the longest clip allows."""
    room = LONGEST * RATE - len(voice)
    before, behind = (min(int(rng.uniform(0.1, 2) * RATE), room // 2) for _ in range(2))
    return np.pad(voice, (before, behind))


def _loudness(rng: np.random.Generator) -> float | None:
    chance = rng.random()
    for (low, high), share in LOUDNESS:
        if chance < share:
            return float(rng.uniform(low, high))
        chance -= share
    return None


def _in_a_song(
    voice: np.ndarray, material: Material, decibels: float | None, rng: np.random.Generator
) -> tuple[np.ndarray, bool]:
    """The voice over music, and whether somebody sings in it."""
    if decibels is None:
        return voice / (np.abs(voice).max() + 1e-9) * 0.7, False
    bed = music.part(material.beds[int(rng.integers(len(material.beds)))], len(voice), rng)
    vocals = bool(material.sentences) and rng.random() < VOCALS
    if vocals:
        path = material.sentences[int(rng.integers(len(material.sentences)))]
        sentence = effects.sung(np.load(path.with_suffix(".npy")).astype(np.float32), rng)
        bed = music.with_vocals(bed, sentence, rng.uniform(*VOCALS_LOUDNESS))
    mixed = music.over_music(voice, bed, decibels)
    return (effects.compressed(mixed, rng) if rng.random() < 0.1 else mixed), vocals
