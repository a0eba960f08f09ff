/**
 * The input of a turn.
 *
 * @since 0.1.0
 */
import type { UserInput } from "@effect-codex/protocol"

/**
 * The input of a turn: a text, an item, or several of either.
 *
 * @since 0.1.0
 * @category models
 */
export type Input = string | UserInput | ReadonlyArray<string | UserInput>

/**
 * A text.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (text: string): UserInput => ({ type: "text", text })

/**
 * An image as a `data:` URL. The server takes no other URL; for a file on its machine use {@link localImage}.
 *
 * @since 0.1.0
 * @category constructors
 */
export const image = (url: string): UserInput => ({ type: "image", url })

/**
 * An image file on the server's machine.
 *
 * @since 0.1.0
 * @category constructors
 */
export const localImage = (path: string): UserInput => ({ type: "localImage", path })

/**
 * A sound as a `data:` URL.
 *
 * @since 0.1.0
 * @category constructors
 */
export const audio = (url: string): UserInput => ({ type: "audio", url })

/**
 * A sound file on the server's machine.
 *
 * @since 0.1.0
 * @category constructors
 */
export const localAudio = (path: string): UserInput => ({ type: "localAudio", path })

/**
 * A skill, by its name and the path of its SKILL.md.
 *
 * @since 0.1.0
 * @category constructors
 */
export const skill = (name: string, path: string): UserInput => ({ type: "skill", name, path })

/**
 * A mention of a file, an app or the like, by its name and path.
 *
 * @since 0.1.0
 * @category constructors
 */
export const mention = (name: string, path: string): UserInput => ({ type: "mention", name, path })
