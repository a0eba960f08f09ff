/** Whether the first, second, fourth, … of something repeated should be logged: a server must not flood the log. */
export const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0
