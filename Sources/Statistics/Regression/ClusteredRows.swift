/// The rows of a regression sorted into groups, with the sums that a random intercept needs of each.
struct ClusteredRows {
  /// The row numbers of each group, in the order of the groups' numbers.
  let members: [[Int]]

  /// - Precondition: groups are numbered from 0, and each has a row.
  init(groups: [Int]) {
    let count = (groups.max() ?? -1) + 1
    var members = [[Int]](repeating: [], count: count)
    for (row, group) in groups.enumerated() {
      precondition(group >= 0, "groups are numbered from 0")
      members[group].append(row)
    }
    precondition(members.allSatisfy { !$0.isEmpty }, "every group has a row")
    self.members = members
  }
}
