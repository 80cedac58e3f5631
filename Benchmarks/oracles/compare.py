"""Compares statistics-oracle with the reference functions on random cases, and writes fixtures for the tests.

    python3 Benchmarks/oracles/compare.py .build/debug/statistics-oracle [--only NAME …] [--cases N] [--fixtures FOLDER]
"""

import argparse
import sys

import numpy as np

import closed_forms
import distributions
import fitted_models
from harness import compare, store

FIXTURE_CASES = 100


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--cases", type=int)
    parser.add_argument("--fixtures")
    options = parser.parse_args()
    failed = []
    print("| command | reference | cases | undefined | skipped | tolerance | largest deviation |")
    print("|---|---|---|---|---|---|---|")
    for oracle in distributions.ORACLES + closed_forms.ORACLES + fitted_models.ORACLES:
        if options.only and oracle.name not in options.only:
            continue
        # The seed belongs to the command, so that one command alone gives the same cases as the whole run.
        rng = np.random.default_rng(sum(ord(c) * 31**i for i, c in enumerate(oracle.name)) % 2**32)
        count = options.cases or oracle.count
        worst, where, cases, undefined, skipped, pairs, _ = compare(oracle, options.program, rng, count)
        row = [f"`{oracle.name}`", f"{oracle.reference} ({oracle.version})", cases, undefined, skipped,
               f"{oracle.tolerance:.0e}", f"{worst:.1e}"]
        print("| " + " | ".join(str(x) for x in row) + " |", flush=True)
        if worst > oracle.tolerance:
            failed.append(oracle.name)
            print(oracle.name, *(str(w)[:400] for w in where), sep="\n  ", file=sys.stderr, flush=True)
        if options.fixtures:
            store(options.fixtures, oracle, pairs, FIXTURE_CASES if oracle.count > 1000 else 40)
    if failed:
        raise SystemExit("beyond tolerance: " + ", ".join(failed))


if __name__ == "__main__":
    main()
