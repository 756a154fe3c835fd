"""Synthetic voices: espeak-ng in every language, flite in English, festival in Russian; Kokoro if it was fetched."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import resample_poly

from ear.languages import Language
from ear.sound import RATE, trimmed

#: Variants of espeak-ng's voice; every seventh is held back from training.
VARIANTS = [
    *(f"m{n}" for n in range(1, 9)),
    *(f"f{n}" for n in range(1, 6)),
    *"Alex Alicia Andrea Andy Annie Denis Diogo Gene Hugo Jacky Lee Marco Mario Michael Mike antonio".split(),
    *"aunty belinda benjamin boris david ed edward grandma gustave iven john linda max michel miguel norbert".split(),
    *"pablo paul pedro quincy rob robert sandro shelby steph travis victor zac adam anika marcelo klatt".split(),
]
FLITE = ["kal16", "awb", "rms", "slt"]
#: A person's recorded speech in pieces, by Debian's festvox-ru.
FESTIVAL_RUSSIAN = "voice_msu_ru_nsh_clunits"
#: Kokoro's voices that are held back from training, in all its languages.
KOKORO_HELD = ["af_sky", "am_puck", "bf_lily", "bm_daniel", "em_santa", "im_nicola", "pm_santa"]
#: What its phonemes are written with, where espeak-ng writes otherwise.
KOKORO_SPELLING = [("ʲ", "j"), ("ɬ", "l"), ("ɚ", "əɹ"), ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("\u200d", "")]
#: Most symbols that Kokoro takes at once.
KOKORO_LONGEST = 500


class Synthesis:
    """Speaks a text in a random voice, held-back voices apart from the others."""

    def __init__(self, sources: Path, held: bool) -> None:
        folder = sources / "kokoro"
        self.kokoro = Kokoro(folder) if (folder / "kokoro.onnx").exists() else None
        self.held = held
        self.variants = VARIANTS[::7] if held else [name for i, name in enumerate(VARIANTS) if i % 7]

    def says(self, text: str, spoken: Language, rng: np.random.Generator) -> tuple[np.ndarray, str] | None:
        """The text, trimmed, and the synthesiser's name; nothing where that gave no sound."""
        chance = rng.random()
        if self.kokoro is not None and spoken.code != "ru" and chance < 0.6:
            sound, by = self.kokoro.says(text, spoken, rng, self.held), "kokoro"
        elif spoken.code == "ru" and not self.held and chance < 0.6 and shutil.which("festival"):
            sound, by = _festival(text, rng), "festival"
        elif spoken.code == "en" and not self.held and chance > 0.8 and shutil.which("flite"):
            sound, by = _flite(text, rng), "flite"
        else:
            sound, by = _espeak(text, spoken, self.variants, rng), "espeak-ng"
        return (trimmed(sound), by) if len(sound) > RATE // 5 else None


def _espeak(text: str, spoken: Language, variants: list[str], rng: np.random.Generator) -> np.ndarray:
    voice = f"{rng.choice(spoken.espeak)}+{rng.choice(variants)}"
    manner = ["-s", str(int(rng.uniform(110, 260))), "-p", str(int(rng.uniform(15, 85)))]
    done = subprocess.run(["espeak-ng", "-v", voice, *manner, "--stdout", text], capture_output=True, check=True)
    return _at_rate(*soundfile.read(io.BytesIO(done.stdout), dtype="float32"))


def _flite(text: str, rng: np.random.Generator) -> np.ndarray:
    stretch = f"duration_stretch={rng.uniform(0.65, 1.3):.2f}"
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        command = ["flite", "-voice", str(rng.choice(FLITE)), "--setf", stretch, "-t", text, "-o", file.name]
        subprocess.run(command, capture_output=True, check=True)
        return _at_rate(*soundfile.read(file.name, dtype="float32"))


def _festival(text: str, rng: np.random.Generator) -> np.ndarray:
    plain = re.sub(r'["\\]', "", text)
    with tempfile.TemporaryDirectory() as here:
        script, sound = Path(here) / "say.scm", Path(here) / "said.wav"
        script.write_text(
            f"({FESTIVAL_RUSSIAN})\n(Parameter.set 'Duration_Stretch {rng.uniform(0.7, 1.2):.2f})\n"
            f'(utt.save.wave (utt.synth (Utterance Text "{plain}")) "{sound}" \'riff)\n',
            "utf8",
        )
        subprocess.run(["festival", "-b", str(script)], capture_output=True, check=True)
        return _at_rate(*soundfile.read(sound, dtype="float32"))


def _at_rate(sound: np.ndarray, rate: int) -> np.ndarray:
    return resample_poly(sound, RATE, rate).astype(np.float32)


class Kokoro:
    """Kokoro-82M; its voices are vectors, so that a mixture of two of them is a voice too."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / "kokoro.onnx"), options)
        self.symbols = json.loads((folder / "vocab.json").read_text("utf8"))["vocab"]
        self.voices = {
            path.stem: np.fromfile(path, np.float32).reshape(-1, 256) for path in sorted((folder / "voices").glob("*"))
        }

    def says(self, text: str, spoken: Language, rng: np.random.Generator, held: bool) -> np.ndarray:
        """Speaks with a mixture of two voices that are all held back, or none of them."""
        names = [name for name in self.voices if (name in KOKORO_HELD) == held]
        own = [name for name in names if name[0] == {"en": "a"}.get(spoken.code, spoken.code[0])] or names
        first, second, share = str(rng.choice(own)), str(rng.choice(names)), rng.uniform(0.5, 1)
        style = share * self.voices[first] + (1 - share) * self.voices[second]
        symbols = [self.symbols[each] for each in _phonemes(text, spoken) if each in self.symbols]
        if not 0 < len(symbols) < KOKORO_LONGEST:
            return np.zeros(0, np.float32)
        return _at_rate(self._run(symbols, style, float(rng.uniform(0.8, 1.4))), 24_000)

    def _run(self, symbols: list[int], style: np.ndarray, speed: float) -> np.ndarray:
        feeds: dict[str, np.ndarray] = {}
        for given in self.session.get_inputs():
            if "speed" in given.name:
                feeds[given.name] = np.array([speed], np.float32 if "float" in given.type else np.int32)
            elif "style" in given.name:
                feeds[given.name] = style[len(symbols)][None].astype(np.float32)
            else:
                feeds[given.name] = np.array([[0, *symbols, 0]], np.int64)
        return self.session.run(None, feeds)[0].reshape(-1)


def _phonemes(text: str, spoken: Language) -> str:
    parts: list[str] = []
    for part in re.split(r"([,.])", text):
        if part.strip() in (",", "."):
            parts.append(part)
        elif part.strip():
            command = ["espeak-ng", "-q", "--ipa=3", "-v", spoken.espeak[0], part]
            spelled = subprocess.run(command, capture_output=True, check=True).stdout.decode()
            parts.append(" " + re.sub(r"\([a-z-]+\)|_", "", spelled.replace("\n", " ")).strip())
    joined = "".join(parts).strip()
    for theirs, ours in KOKORO_SPELLING:
        joined = joined.replace(theirs, ours)
    return joined
