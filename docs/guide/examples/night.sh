#!/bin/sh
# Every night: send what waits, list what is late, and write a mail when something is not as it
# should be.   night.sh FOLDER CONNECTION MAIL-ADDRESS
set -u
folder=$1 connection=$2 to=$3
export QT_QPA_PLATFORM=offscreen
failed=0

run() {
    qgis_process run "signalement:$@" >>"$folder/night.log" 2>&1 || failed=1
}

rm -f "$folder/sent.txt" "$folder/night.log"
run sendpending --SUMMARY="$folder/sent.txt"
run loadreports --CONNECTION="$connection" --FILTER="is:open age>30" --OUTPUT="$folder/old.gpkg"
run exportreports --INPUT="$folder/old.gpkg" --CONNECTION="$connection" --OUTPUT="$folder/old.xlsx"

if [ "$failed" -ne 0 ]; then
    cat "$folder/sent.txt" "$folder/night.log" 2>/dev/null | mail -s "Reports: the night failed" "$to"
fi
exit "$failed"
