"""Runs the Swift side beside a reference and measures the largest deviation."""

import json
import math
import pathlib
import subprocess


class Oracle:
    """One command of statistics-oracle and the reference that it is compared with.

    cases(rng, count) yields tuples of arguments; answer(*arguments) gives a list of numbers, or None where the
    estimate is undefined. floor is the size below which deviations are absolute, one number for all outputs or
    one for each. exact(*arguments, theirs) decides in more digits wherever doubt(theirs) holds or the two differ by
    more than a thousandth of the tolerance.
    """

    def __init__(self, name, reference, version, tolerance, cases, answer, floor=1e-280, count=10_000, doubt=None,
                 exact=None, batch=None, command=None, outputs=None):
        self.name = name
        self.reference = reference
        self.version = version
        self.tolerance = tolerance
        self.cases = cases
        self.answer = answer
        self.floor = floor
        self.count = count
        self.doubt = doubt
        self.exact = exact
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
        return ",".join(word(item) for item in items) or "-"
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


def reference(oracle, case, mine, answer):
    """The reference's numbers, None where undefined, and whether they had to be computed in more digits."""
    theirs = answer if oracle.batch else oracle.answer(*case)
    if theirs is SKIPPED:
        raise Failed
    theirs = None if theirs is None else [float(x) for x in theirs]
    if theirs is None or oracle.exact is None:
        return theirs, False
    is_doubtful = oracle.doubt is not None and oracle.doubt(theirs)
    if is_doubtful or deviation(mine, theirs, oracle.floor) > oracle.tolerance / 1000:
        return [float(x) for x in oracle.exact(*case, theirs)], True
    return theirs, False


class Comparison:
    """The largest deviation, its case, the numbers of cases, of undefined, of exact and of skipped ones, the pairs."""

    def __init__(self, oracle, program, rng, count):
        arguments = list(oracle.cases(rng, count))
        ours = ask(program, [line(oracle.command, a) for a in arguments])
        self.cases, self.pairs, self.worst, self.where = len(arguments), [], 0.0, None
        self.undefined = self.exact = self.skipped = 0
        answers = oracle.batch(arguments) if oracle.batch else [None] * self.cases
        for case, mine, answer in zip(arguments, ours, answers):
            try:
                theirs, is_exact = reference(oracle, case, mine, answer)
            except Failed:
                self.skipped += 1
                continue
            self.exact += is_exact
            self.undefined += theirs is None
            self.pairs.append((case, theirs))
            d = deviation(mine[: oracle.outputs] if mine else mine, theirs, oracle.floor)
            if d >= self.worst:
                self.worst, self.where = d, (line(oracle.command, case), mine, theirs)


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
