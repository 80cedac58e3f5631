"""Runs the Swift side beside a reference and measures the largest deviation."""

import json
import math
import pathlib
import subprocess
import time


class Oracle:
    """One command of statistics-oracle and the reference that it is compared with.

    cases(rng, count) yields tuples of arguments; answer(*arguments) gives a list of numbers, or None where the
    estimate is undefined. floor is the size below which deviations are absolute, one number for all outputs or
    one for each.
    """

    def __init__(self, name, reference, version, tolerance, cases, answer, floor=1e-280, count=10_000, skip=None,
                 batch=None, command=None, outputs=None):
        self.name = name
        self.reference = reference
        self.version = version
        self.tolerance = tolerance
        self.cases = cases
        self.answer = answer
        self.floor = floor
        self.count = count
        # Where the reference is known to be wrong or fails: skip(arguments, numbers) is True.
        self.skip = skip
        # A reference that answers all cases at once, such as a run of R.
        self.batch = batch
        self.command = command or name
        # How many of our numbers the reference gives as well, if not all.
        self.outputs = outputs


def word(argument):
    if isinstance(argument, (list, tuple)) or hasattr(argument, "tolist"):
        items = list(argument)
        if items and (isinstance(items[0], (list, tuple)) or hasattr(items[0], "tolist")):
            return ";".join(word(item) for item in items)
        return ",".join(word(item) for item in items)
    if isinstance(argument, float):
        return repr(float(argument))
    return str(argument)


def line(name, arguments):
    return " ".join([name] + [word(argument) for argument in arguments])


def ask(program, lines):
    run = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = run.stdout.splitlines()
    if run.returncode != 0 or len(answers) != len(lines):
        raise SystemExit(f"{program} stopped after {len(answers)} of {len(lines)}: {lines[len(answers)]}\n{run.stderr}")
    return [None if a.startswith("undefined") else [float(x) for x in a.split()] for a in answers]


def deviation(ours, theirs, floor):
    if ours is None and theirs is None:
        return 0.0
    if ours is None or theirs is None or len(ours) != len(theirs):
        return math.inf
    floors = floor if isinstance(floor, (list, tuple)) else [floor] * len(ours)
    worst = 0.0
    for a, b, f in zip(ours, theirs, floors):
        if a == b:
            continue
        if not (math.isfinite(a) and math.isfinite(b)):
            return math.inf
        worst = max(worst, abs(a - b) / max(abs(b), f))
    return worst


def compare(oracle, program, rng, count):
    """The largest deviation, its case, the numbers of cases, of undefined and of skipped ones, and the pairs."""
    arguments = list(oracle.cases(rng, count))
    started = time.time()
    ours = ask(program, [line(oracle.command, a) for a in arguments])
    swift = time.time() - started
    pairs, worst, where, undefined, skipped = [], 0.0, None, 0, 0
    answers = oracle.batch(arguments) if oracle.batch else None
    for index, (case, mine) in enumerate(zip(arguments, ours)):
        try:
            reference = answers[index] if answers else oracle.answer(*case)
            if reference is SKIPPED:
                raise Failed
            theirs = None if reference is None else [float(x) for x in reference]
        except Failed:
            skipped += 1
            continue
        if oracle.skip and oracle.skip(case, mine, theirs):
            skipped += 1
            continue
        undefined += theirs is None
        pairs.append((case, theirs))
        d = deviation(mine[: oracle.outputs] if mine else mine, theirs, oracle.floor)
        if d >= worst:
            worst, where = d, (line(oracle.command, case), mine, theirs)
    return worst, where, len(arguments), undefined, skipped, pairs, swift


class Failed(Exception):
    """The reference itself failed on a case."""


# What a batch gives where the reference itself failed.
SKIPPED = object()


def store(folder, oracle, pairs, limit, characters=15_000):
    """Writes the first cases as a fixture that the tests replay without Python, at most so many characters."""
    cases, size = [], 0
    for case, theirs in pairs[:limit]:
        cases.append({"command": line(oracle.command, case), "expected": theirs})
        size += len(json.dumps(cases[-1]))
        if size > characters:
            break
    head = {
        "function": oracle.reference,
        "version": oracle.version,
        "tolerance": oracle.tolerance,
        "outputs": oracle.outputs or 0,
        "floor": oracle.floor if isinstance(oracle.floor, (list, tuple)) else [oracle.floor],
    }
    text = json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]}\n"
    pathlib.Path(folder, oracle.name.replace(" ", "-") + ".json").write_text(text)
