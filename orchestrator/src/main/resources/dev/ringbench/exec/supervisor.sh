# Runs one command in a session of its own, and ends that whole session when standard input ends: at a time limit, at an
# interrupt, or because the process that holds the other end died, even by SIGKILL.
#
# arguments: held|empty GRACE COUNT COMMAND... AFTERWARDS...
#   held       the command gets this standard input too, and is to clean up by itself when it ends
#   empty      it gets an empty one, and SIGTERM when this one ends
#   GRACE      seconds that it has before SIGKILL
#   COUNT      how many words COMMAND has; what follows, if anything, is a command that runs at the end, whatever ended it
#
# Only what makes a new session itself escapes. Plain POSIX sh and /proc: a small machine has no procps.
input=$1 grace=$2 count=$3
shift 3
exec 3<&0 </dev/null

start() {
    left=$# index=0
    while [ "$left" -gt 0 ]; do
        word=$1
        shift
        if [ "$index" -lt "$count" ]; then set -- "$@" "$word"; fi
        index=$((index + 1)) left=$((left - 1))
    done
    # Not a group leader, so setsid does not fork: its process id is the command's and names the session.
    if [ "$input" = held ]; then
        setsid "$@" <&3 3<&- &
    else
        setsid "$@" </dev/null 3<&- &
    fi
    child=$!
}

# Adds a process to $members if it belongs to the session and lives; its arguments are the fields of its stat file after
# the program's name, which may itself hold spaces, parentheses and line ends.
add_member() {
    process=$1
    shift
    if [ "${4-}" = "$child" ] && [ "$1" != Z ] && [ "$1" != X ]; then members="$members $process"; fi
}

alive() {
    members=
    for file in /proc/[0-9]*/stat; do
        last=
        while read -r line; do last=$line; done 2>/dev/null <"$file"
        process=${file#/proc/}
        # shellcheck disable=SC2086
        add_member "${process%/stat}" ${last##*) }
    done
    [ -n "$members" ]
}

# Two hundred tries: what is stuck in the kernel for 10 s will not go by waiting longer.
kill_session() {
    tries=200
    while [ "$tries" -gt 0 ] && alive; do
        # shellcheck disable=SC2086
        kill -KILL $members 2>/dev/null
        sleep 0.05
        tries=$((tries - 1))
    done
}

stop() {
    if [ "$input" = empty ] && alive; then
        # shellcheck disable=SC2086
        kill -TERM $members 2>/dev/null
    fi
    tries=$((grace * 10))
    while [ "$tries" -gt 0 ] && alive; do
        sleep 0.1
        tries=$((tries - 1))
    done
    kill_session
}

start "$@"
(
    while read -r line; do :; done
    stop
) <&3 3<&- >/dev/null 2>&1 &
watcher=$!
exec 3<&-
trap stop HUP INT TERM

# A trapped signal ends wait early, once. Its standard error is where sh would write "Killed".
wait "$child" 2>/dev/null
status=$?
while kill -0 "$child" 2>/dev/null; do
    wait "$child" 2>/dev/null
    status=$?
done
kill "$watcher" 2>/dev/null
kill_session
shift "$count"
if [ "$#" -gt 0 ]; then "$@" >/dev/null 2>&1; fi
exit "$status"
