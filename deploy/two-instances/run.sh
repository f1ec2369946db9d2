#!/usr/bin/env bash
# Two instances of Prudent behind HAProxy, with one PostgreSQL, on one machine.
#
#   DATABASE_URL=jdbc:postgresql://localhost/prudent DATABASE_USER=prudent DATABASE_PASSWORD=… deploy/two-instances/run.sh start
#   deploy/two-instances/run.sh restart        one after the other, without a call being refused
#   deploy/two-instances/run.sh status | stop
#
# Needs: a JDK, HAProxy, the built cds-service/target/prudent.jar, and an empty database that belongs to DATABASE_USER.
# DIR (./two-instances) holds data and logs, PORT (8080) is where callers call, PORT_ONE (8081) and PORT_TWO (8082) are the
# instances' own. ARGUMENTS are further settings of both, such as --prudent.clients=FILE.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jar=${JAR:-$here/../../cds-service/target/prudent.jar}
DIR=${DIR:-two-instances}
export PORT=${PORT:-8080} PORT_ONE=${PORT_ONE:-8081} PORT_TWO=${PORT_TWO:-8082}
mkdir -p "$DIR"
DIR=$(cd "$DIR" && pwd)
export ADMIN=$DIR/haproxy.sock

say() { echo "$*" >&2; }

port_of() { if [ "$1" = one ]; then echo "$PORT_ONE"; else echo "$PORT_TWO"; fi; }

is_running() { [ -f "$DIR/$1.pid" ] && kill -0 "$(cat "$DIR/$1.pid")" 2>/dev/null; }

is_ready() { curl -fs -o /dev/null --max-time 2 "http://127.0.0.1:$(port_of "$1")/actuator/health/readiness"; }

wait_until_ready() {
  for _ in $(seq 600); do
    if is_ready "$1"; then return; fi
    is_running "$1" || { say "Instance $1 has stopped; see $DIR/$1.log."; return 1; }
    sleep 0.2
  done
  say "Instance $1 is not ready after two minutes; see $DIR/$1.log."
  return 1
}

start_instance() {
  # The password stands in the environment, not in the list of processes.
  SPRING_DATASOURCE_URL=$DATABASE_URL SPRING_DATASOURCE_USERNAME=$DATABASE_USER SPRING_DATASOURCE_PASSWORD=$DATABASE_PASSWORD \
    nohup java -jar "$jar" --server.port="$(port_of "$1")" --prudent.data="$DIR/$1" \
    --prudent.base-url="http://localhost:$PORT" ${ARGUMENTS:-} >>"$DIR/$1.log" 2>&1 &
  echo $! >"$DIR/$1.pid"
  wait_until_ready "$1"
}

stop_process() {
  is_running "$1" || return 0
  local pid
  pid=$(cat "$DIR/$1.pid")
  kill "$pid"
  # An instance finishes the calls it has taken.
  for _ in $(seq 300); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  rm -f "$DIR/$1.pid"
}

tell_haproxy() {
  python3 - "$ADMIN" "$1" <<'PYTHON' 2>/dev/null || say "HAProxy was not told: $1"
import socket, sys
admin = socket.socket(socket.AF_UNIX)
admin.connect(sys.argv[1])
admin.sendall((sys.argv[2] + "\n").encode())
admin.recv(1000)
PYTHON
}

start() {
  : "${DATABASE_URL:?the address of the database, jdbc:postgresql://host/name}" "${DATABASE_USER:?}" "${DATABASE_PASSWORD:?}"
  [ -f "$jar" ] || { say "Build it first: mvn package"; exit 1; }
  start_instance one
  # One patient has one pseudonym whichever instance is called: both use the same keys.
  if [ ! -d "$DIR/two/keys" ]; then
    mkdir -p "$DIR/two"
    cp -pr "$DIR/one/keys" "$DIR/two/keys"
  fi
  start_instance two
  haproxy -D -p "$DIR/haproxy.pid" -f "$here/haproxy.cfg"
  say "Prudent is ready at http://localhost:$PORT"
}

restart() {
  : "${DATABASE_URL:?}" "${DATABASE_USER:?}" "${DATABASE_PASSWORD:?}"
  for instance in one two; do
    tell_haproxy "set server instances/$instance state drain"
    sleep 1
    stop_process "$instance"
    start_instance "$instance"
    tell_haproxy "set server instances/$instance state ready"
    # HAProxy looks for itself before it sends anything there.
    sleep 2
    say "Instance $instance was restarted."
  done
}

stop() {
  stop_process haproxy
  stop_process one
  stop_process two
}

status() {
  for instance in one two; do
    if is_ready "$instance"; then echo "$instance: ready"; else echo "$instance: not ready"; fi
  done
}

case "${1:-}" in
  start | restart | stop | status) "$1" ;;
  *) sed -n '2,12p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
