#!/usr/bin/env python3
"""Runs a command and says on the last line what it took, in seconds and KB: timed.py COMMAND ARGUMENT…

Read from outside, because a child's peak memory as its parent's children report it begins with the parent's own size:
this small parent hides only what is below some 10 MB.
"""
import json, os, sys, time
began = time.monotonic()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(pid, 0)
seconds = time.monotonic() - began
print(json.dumps({'seconds': seconds, 'cpu': used.ru_utime + used.ru_stime, 'peak': used.ru_maxrss}))
sys.exit(os.waitstatus_to_exitcode(status))
