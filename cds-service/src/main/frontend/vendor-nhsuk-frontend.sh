#!/bin/sh
# Takes the style sheet of nhsuk-frontend (MIT) into static/assets/nhsuk-frontend, without what only NHS services may use:
# the Frutiger font files are no longer asked for and the system's own font stands in for them.
# Usage: sh vendor-nhsuk-frontend.sh   (needs npm; run again only to take a newer version)
set -eu
version=10.6.1
here=$(cd "$(dirname "$0")" && pwd)
target="$here/../resources/static/assets/nhsuk-frontend"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "nhsuk-frontend@$version" > /dev/null
tar -xzf "nhsuk-frontend-$version.tgz"
dist=package/dist/nhsuk
mkdir -p "$target/images"
sed -e 's/@font-face *{[^}]*}//g' \
    -e 's/Frutiger W01,arial,sans-serif/system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif/g' \
    -e 's#/assets/images/#images/#g' \
    -e '/sourceMappingURL/d' \
    "$dist/nhsuk-frontend-$version.min.css" > "$target/nhsuk-frontend.min.css"
grep -o 'images/nhsuk-icon-[a-z-]*\.svg' "$target/nhsuk-frontend.min.css" | sort -u | while read -r icon; do
    cp "$dist/assets/$icon" "$target/$icon"
done
if grep -qi -e frutiger -e 'http' "$target/nhsuk-frontend.min.css"; then
    grep -oi -e '.\{40\}frutiger.\{40\}' -e '.\{40\}http.\{40\}' "$target/nhsuk-frontend.min.css"
    exit 1
fi
