// What the command line can be asked, as it is shown for --help and under a command line that is not understood.

export const usage = `Usage:
  rate --framework ID|FILE [--returns FILE]... [--results FILE]... [--proposal 1.1=Good]... [--moderation 4.1=up|down]...
       [--outcomes FILE] [--accept-rest] [--json] [--html FILE]
                          rates an inspection by the rules of a framework
  frameworks              lists the frameworks that are shipped
  frameworks --check FILE [--schema]
                          says every fault of a framework file; --schema prints the JSON Schema of the format
  selfcheck [FILE]        recomputes every worked case; with FILE also checks an inspection file
  call FILE METHOD [JSON|-]
                          asks any method of the application on an inspection file
  verify FILE [--json]    works out a signed record from its own contents
  verify --schema         prints the JSON Schema of signed records
  --help                  shows this`
