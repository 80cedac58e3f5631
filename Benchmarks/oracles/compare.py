"""Compares statistics-oracle with the reference functions on random cases, and writes fixtures for the tests.

    python3 Benchmarks/oracles/compare.py .build/debug/statistics-oracle [--only NAME …] [--cases N] [--fixtures FOLDER]
"""

import argparse
import sys

import numpy as np

import distributions
import empirical_bayes
import funnels
import objectivity
import ordered
import proportions
import r_models
import regressions
import summaries
import trends
from harness import Comparison, store

MODULES = [distributions, proportions, trends, objectivity, funnels, summaries, empirical_bayes, regressions, ordered]
FIXTURE_CASES = 100


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--cases", type=int)
    parser.add_argument("--fixtures")
    options = parser.parse_args()
    failed = []
    print("| command | reference | cases | undefined | exact | skipped | tolerance | largest deviation |")
    print("|---|---|---|---|---|---|---|---|")
    for oracle in [oracle for module in MODULES for oracle in module.ORACLES] + r_models.r_oracles():
        if options.only and oracle.name not in options.only:
            continue
        # The seed belongs to the command, so that one command alone gives the same cases as the whole run.
        rng = np.random.default_rng(sum(ord(c) * 31**i for i, c in enumerate(oracle.name)) % 2**32)
        count = options.cases or oracle.count
        result = Comparison(oracle, options.program, rng, count)
        row = [f"`{oracle.name}`", f"{oracle.reference} ({oracle.version})", result.cases, result.undefined,
               result.exact, result.skipped, f"{oracle.tolerance:.0e}", f"{result.worst:.1e}"]
        print("| " + " | ".join(str(x) for x in row) + " |", flush=True)
        if result.worst > oracle.tolerance:
            failed.append(oracle.name)
            print(oracle.name, *(str(w)[:400] for w in result.where), sep="\n  ", file=sys.stderr, flush=True)
        if options.fixtures:
            store(options.fixtures, oracle, result.pairs, FIXTURE_CASES if oracle.count > 1000 else 40)
    if failed:
        raise SystemExit("beyond tolerance: " + ", ".join(failed))


if __name__ == "__main__":
    main()
