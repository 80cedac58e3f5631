import Glibc

// `--check` looks at what must hold, and fails where it does not; without it the tables of the README are printed.
if CommandLine.arguments.contains("--check") {
  let broken = brokenPromises()
  for promise in broken { print(promise) }
  print(broken.isEmpty ? "All promises hold." : "\(broken.count) promises are broken.")
  exit(broken.isEmpty ? 0 : 1)
}

let region = Region(schools: 700)
print("| closed form | time of a call | allocations of a call |\n|---|---|---|")
for measurement in [control()] + closedForms(region) { print(measurement.row) }
print("\n| fitted model | time per school | allocations in all |\n|---|---|---|")
for measurement in fittedModels(region) { print(measurement.row) }
