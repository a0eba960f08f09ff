import { InvalidOptionError } from "@effect-codex/client/CodexError"
import { Either, Redacted } from "./effect.js"

/** What is sent with the upgrade. */
export interface Options {
  /** The server's capability token or signed token: `Authorization: Bearer …`. */
  readonly token?: Redacted.Redacted<string> | undefined
  /** Other headers of the upgrade request, such as a proxy wants. A `Redacted` one counts as a credential. */
  readonly headers?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
}

/** Fails for what no header can hold. The error names the option, never the value. */
export const check = ({ headers = {}, token }: Options): Either.Either<void, InvalidOptionError> => {
  const invalid = (option: string, problem: string, hint: string) =>
    Either.left(new InvalidOptionError({ option, problem, hint }))
  if (token !== undefined && !isToken(Redacted.value(token))) {
    return invalid("token", "is empty, or holds a blank or a control character", "Trim what was read from a file")
  }
  for (const [name, value] of Object.entries(headers)) {
    const option = `headers[${JSON.stringify(name)}]`
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return invalid(option, "is no name of a header", "Correct it")
    if (reserved.test(name)) return invalid(option, "is part of the upgrade itself", "Remove it")
    if (token !== undefined && /^authorization$/i.test(name)) {
      return invalid(option, "is set by `token` already", "Give one of them")
    }
    if (!isHeaderValue(typeof value === "string" ? value : Redacted.value(value))) {
      return invalid(option, "holds a character that a header cannot", "Encode it")
    }
  }
  return Either.void
}

/** The option that holds a credential, if one does. */
export const optionOf = ({ headers = {}, token }: Options, url: URL): string | undefined => {
  if (token !== undefined) return "token"
  if (url.username !== "" || url.password !== "") return "url"
  const name = Object.entries(headers).find(
    ([name, value]) => Redacted.isRedacted(value) || /^(?:proxy-)?authorization$|^cookie$/i.test(name)
  )?.[0]
  return name === undefined ? undefined : `headers[${JSON.stringify(name)}]`
}

const reserved = /^(?:connection|upgrade|host|sec-websocket-.*|content-length|transfer-encoding)$/i

const isToken = (value: string): boolean => /^[\x21-\x7e]+$/.test(value)

const isHeaderValue = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
