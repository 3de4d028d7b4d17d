#!/usr/bin/env bash
# Sets up what is missing, builds everything with warnings as errors and passes every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash .ci/setup
bash .ci/setup-tests
swift build --build-tests --explicit-target-dependency-import-check error
exec swift test --skip-build "$@"
