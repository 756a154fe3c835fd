"""Sound at 16 kHz, one channel, float32: reading, levels, cutting, and words joined into one breath."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import butter, resample_poly, sosfilt

RATE = 16_000
#: Samples a second of forms that do not say it themselves.
RAW = {"s16le": 16_000, "mulaw": 8000}
#: What libsndfile reads.
SNDFILE = (".wav", ".ogg", ".flac")
#: Level that every voice is brought to before anything is mixed with it (root mean square where it speaks).
VOICE_LEVEL = 0.1
#: Microphones and prompts carry mains hum and an offset.
HIGH_PASS = butter(4, 75, "highpass", fs=RATE, output="sos")


def read(path: Path, form: str | None = None, start: float = 0, seconds: float | None = None) -> np.ndarray:
    """
    A file by libsndfile where it knows the kind, else by ffmpeg; `form` where the name does not tell (g722, gsm, or
    raw). Throws with ffmpeg's words.
    """
    if form is None and path.suffix in SNDFILE:
        return _read_here(path, start, seconds)
    raw = ["-ar", str(RAW[form])] if form in RAW else []
    command = ["ffmpeg", "-v", "error", "-threads", "1", *(["-f", form] if form else []), *raw]
    command += ["-ss", str(start), *(["-t", str(seconds)] if seconds else []), "-i", str(path)]
    done = subprocess.run([*command, "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"], capture_output=True)
    if done.returncode != 0:
        raise OSError(f"{path}: {done.stderr.decode(errors='replace').strip()}")
    return np.frombuffer(done.stdout, np.float32).copy()


def _read_here(path: Path, start: float, seconds: float | None) -> np.ndarray:
    """A program started for each of a thousand words takes longer than all else."""
    with soundfile.SoundFile(path) as file:
        file.seek(int(start * file.samplerate))
        wanted = -1 if seconds is None else int(seconds * file.samplerate)
        mono = file.read(wanted, dtype="float32", always_2d=True).mean(1)
        shared = np.gcd(file.samplerate, RATE)
        return resample_poly(mono, RATE // shared, file.samplerate // shared).astype(np.float32)


def loudness(sound: np.ndarray, frame: int = 160) -> np.ndarray:
    """Root mean square of every 10 ms."""
    whole = len(sound) // frame
    return np.sqrt((sound[: whole * frame].reshape(whole, frame) ** 2).mean(1) + 1e-12)


def level(sound: np.ndarray) -> float:
    """Root mean square where somebody speaks: frames up to 30 dB below the loudest."""
    frames = loudness(sound) if len(sound) >= 160 else np.array([1e-6])
    return float(np.sqrt((frames[frames > frames.max() * 0.03] ** 2).mean()))


def at_level(sound: np.ndarray, wanted: float = VOICE_LEVEL) -> np.ndarray:
    """The same sound at another level."""
    return (sound * (wanted / (level(sound) + 1e-9))).astype(np.float32)


def trimmed(sound: np.ndarray, below: float = -40, pad: int = 2) -> np.ndarray:
    """Without what lies `below` decibels under the loudest frame at both ends; `pad` frames of 10 ms stay."""
    frames = loudness(sound)
    speaks = np.flatnonzero(frames > frames.max() * 10 ** (below / 20))
    return sound[max(0, speaks[0] - pad) * 160 : (speaks[-1] + 1 + pad) * 160]


def word(sound: np.ndarray) -> np.ndarray:
    """A recorded word without the silence around it, faded at its ends."""
    clean = sosfilt(HIGH_PASS, sound).astype(np.float32)
    cut = at_level(trimmed(clean, -36))
    fade = min(80, len(cut) // 4)
    cut[:fade] *= np.linspace(0, 1, fade)
    cut[-fade:] *= np.linspace(1, 0, fade)
    return cut


def faster(sound: np.ndarray, factor: float) -> np.ndarray:
    """`factor` times as fast and as high."""
    if abs(factor - 1) < 0.01:
        return sound
    return resample_poly(sound, 50, round(50 * factor)).astype(np.float32)


def in_one_breath(words: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """
    Recorded words as if said in one go: they run into each other by up to 70 ms, groups are set apart, and within a
    group the voice falls (pitch and tempo by up to 6 per cent, level by up to 5 dB) as breath runs out.
    """
    run_together = rng.random() < 0.6
    low, high = (-0.07, 0.01) if run_together else (0.0, 0.2)
    fall, fade = rng.uniform(0, 0.06), rng.uniform(0, 5)
    pieces: list[tuple[int, np.ndarray]] = []
    at, place, group = 0, 0, int(rng.integers(2, 5))
    for each in words:
        share = place / max(1, group - 1)
        spoken = faster(each, 1.02 - fall * share) * 10 ** (-fade * share / 20)
        pieces.append((at, spoken))
        gap, place = rng.uniform(low, high), place + 1
        if place == group:
            gap, place, group = gap + rng.uniform(0.05, 0.45), 0, int(rng.integers(2, 5))
        at = max(at + len(spoken) // 2, at + len(spoken) + int(gap * RATE))
    joined = np.zeros(max(start + len(piece) for start, piece in pieces), np.float32)
    for start, piece in pieces:
        joined[start : start + len(piece)] += piece
    return joined
