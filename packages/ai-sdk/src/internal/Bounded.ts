/** A Map that forgets what was set longest ago once it holds more than `limit` entries. */
export class BoundedMap<K, V> extends Map<K, V> {
  constructor(private readonly limit: number) {
    super()
  }

  override set(key: K, value: V): this {
    this.delete(key)
    super.set(key, value)
    if (this.size > this.limit) {
      const [oldest] = this.keys()
      this.delete(oldest as K)
    }
    return this
  }
}
