#!/usr/bin/env bash
# Sets up what is missing, builds rapport and runs its nightly job on the sample company, as of a fixed moment. Leaves
# the reports in Reports/en, and the same ones in Polish, Russian and Norwegian beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash .ci/setup
echo "Building rapport (the first time takes some minutes) …" >&2
swift build --quiet -c release --product rapport >&2
rapport=.build/release/rapport
sample=(--config SampleData/rapport.yml --as-of 2026-10-12T06:00:00+02:00)
formats=(--format "html,markdown,json")
lost="Brennholm Sjømat"

rm -f SampleData/rapport.sqlite* Reports/{en,pl,ru,nb}/*.{html,md,json}
status=0
"$rapport" run "${sample[@]}" "$@" || status=$?
"$rapport" report account "$lost" "${sample[@]}" "${formats[@]}" --quiet >/dev/null
for language in pl ru nb; do
  for kind in nightly weekly "account"; do
    account=()
    [[ $kind == account ]] && account=("$lost")
    "$rapport" report "$kind" "${account[@]}" "${sample[@]}" "${formats[@]}" --quiet \
      --language "$language" --out "Reports/$language" >/dev/null
  done
done
exit "$status"
