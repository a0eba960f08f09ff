/** The version of this package: `scripts/package-version.mjs` writes it from the manifest, for each release. */
export const packageVersion = "0.1.0"
