/** Whether a value has options at all: an array or a text would be spread, and its members dropped. */
export const isOptions = (options: unknown): options is object =>
  typeof options === "object" && options !== null && !Array.isArray(options)
