"""Runs R on all cases at once: the cases are written down as R code, the answers read back line by line."""

import subprocess

from harness import SKIPPED

PRELUDE = """
options(digits = 17, warn = -1)
say <- function(x) cat(sprintf("%.17g", as.numeric(x)), "\\n")
attempt <- function(code) {
  answer <- tryCatch(suppressMessages(code), error = function(e) NULL)
  if (is.null(answer) || any(!is.finite(answer))) cat("failed\\n") else say(answer)
}
"""


def vector(values):
    return "c(" + ",".join(repr(float(v)) for v in values) + ")"


def table(rows):
    return f"matrix({vector(v for row in rows for v in row)}, ncol={len(rows[0])}, byrow=TRUE)"


def run(code, cases, bind):
    """The answers of `code` to each case; bind(case) gives the R variables of a case as a dictionary."""
    lines = [PRELUDE]
    for case in cases:
        lines += [f"{name} <- {value}" for name, value in bind(case).items()]
        lines.append(f"attempt({code})")
    result = subprocess.run(["R", "--vanilla", "--slave"], input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = result.stdout.splitlines()
    if len(answers) != len(cases):
        raise SystemExit(f"R answered {len(answers)} of {len(cases)}:\n{result.stderr[-2000:]}")
    return [SKIPPED if a.startswith("failed") else [float(x) for x in a.split()] for a in answers]


def version(package):
    code = f'cat(as.character(packageVersion("{package}")))'
    return package + " " + subprocess.run(["R", "--vanilla", "--slave", "-e", code], capture_output=True, text=True).stdout


LINEAR = """{
  fit <- lme4::lmer(y ~ 0 + x + (1 | g), REML = reml, control = lme4::lmerControl(calc.derivs = FALSE,
    optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10)))
  v <- as.data.frame(lme4::VarCorr(fit))$vcov
  d <- if (reml) lme4::REMLcrit(fit) else -2 * as.numeric(logLik(fit))
  c(lme4::fixef(fit), sqrt(diag(as.matrix(vcov(fit)))), v, d, lme4::ranef(fit)$g[, 1])
}"""

LOGISTIC = """{
  fit <- lme4::glmer(cbind(k, n - k) ~ 0 + x + (1 | g), family = binomial, control = lme4::glmerControl(
    optimizer = "bobyqa", calc.derivs = FALSE, tolPwrss = 1e-12, optCtrl = list(rhoend = 1e-9)))
  c(lme4::fixef(fit), sqrt(as.numeric(lme4::VarCorr(fit)$g)), as.numeric(logLik(fit)), lme4::ranef(fit)$g[, 1])
}"""

META = """{
  fit <- metafor::rma(y, v, method = "REML", test = "z", control = list(threshold = 1e-12, maxiter = 10000))
  c(fit$tau2, fit$b, fit$se, fit$QE)
}"""

TREND = """{
  t <- prop.trend.test(k, n, s)
  c(sqrt(t$statistic) * sign(sum(k * (s - sum(n * s) / sum(n)))), t$p.value)
}"""

MANTEL = "{ t <- mantelhaen.test(a, correct = correct); c(t$statistic, 1, t$p.value) }"

POWER = "power.prop.test(n = n, p1 = p1, p2 = p2, sig.level = alpha)$power"
