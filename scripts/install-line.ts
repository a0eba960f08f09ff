/** The packages that a README tells to install, with their versions; of ours the version is empty. */
export const installLine = (readme: string): ReadonlyMap<string, string> => {
  const [, line = ""] = /^npm install (?:--save-dev )?(.*)$/m.exec(readme) ?? []
  return new Map(
    line.split(" ").map((argument) => {
      const [, name = "", version = ""] = /^(.[^@]*)@?(.*)$/.exec(argument) ?? []
      return [name, version]
    })
  )
}
