/**
 * The input of a turn.
 *
 * @since 0.1.0
 */
import * as ClientInput from "@effect-codex/client/Input"

/**
 * The input of a turn: a text, an item, or several of either.
 *
 * @since 0.1.0
 * @category models
 */
export type Input = ClientInput.Input

/**
 * Makes the items of an input. They are plain objects, and may as well be written out.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { Input, type Thread } from "@effect-codex/promise"
 *
 * declare const thread: Thread
 *
 * await thread.run(["Describe this screenshot.", Input.localImage("/tmp/ui.png")])
 * ```
 */
export const Input: typeof ClientInput = ClientInput
