#!/usr/bin/env bash
# Sets up what is missing, builds rapport and runs its nightly job on the sample company, as of a fixed moment.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash .ci/setup
echo "Building rapport (the first time takes some minutes) …" >&2
swift build --quiet -c release --product rapport >&2
rm -f SampleData/rapport.sqlite* Reports/*.html Reports/*.md Reports/*.json
exec .build/release/rapport run --config SampleData/rapport.yml --as-of 2026-10-12T06:00:00+02:00 "$@"
