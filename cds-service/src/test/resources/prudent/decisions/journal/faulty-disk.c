/* A disk that fails once: loaded before the C library, it counts the calls on files named journal.*
   and has one of them fail. FAULT is fsync, full (half of the bytes, then no room) or short
   (half of the bytes, every third time, for good); FAULT_AFTER is how many calls go well first. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls, failing;

static int ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    const char *name = strrchr(path, '/');
    return name && strncmp(name + 1, "journal.", 8) == 0;
}

static int is(const char *fault) {
    const char *set = getenv("FAULT");
    return set && strcmp(set, fault) == 0;
}

static long due(void) {
    const char *after = getenv("FAULT_AFTER");
    return __sync_add_and_fetch(&calls, 1) - (after ? atol(after) : 0);
}

static int fail_sync(int fd) {
    return is("fsync") && ours(fd) && due() == 1;
}

int fsync(int fd) {
    if (fail_sync(fd)) { errno = EIO; return -1; }
    return ((int (*)(int)) dlsym(RTLD_NEXT, "fsync"))(fd);
}

int fdatasync(int fd) {
    if (fail_sync(fd)) { errno = EIO; return -1; }
    return ((int (*)(int)) dlsym(RTLD_NEXT, "fdatasync"))(fd);
}

/* How much of a write is let through; -1 for none. */
static ssize_t allowed(int fd, size_t count) {
    if (!(is("full") || is("short")) || !ours(fd)) return count;
    long number = due();
    if (is("short")) return number > 0 && number % 3 == 0 && count > 1 ? (ssize_t) (count / 2) : (ssize_t) count;
    if (number == 1 && count > 1) return count / 2;
    return number == 2 ? -1 : (ssize_t) count;
}

ssize_t write(int fd, const void *bytes, size_t count) {
    ssize_t some = allowed(fd, count);
    if (some < 0) { errno = ENOSPC; return -1; }
    return ((ssize_t (*)(int, const void *, size_t)) dlsym(RTLD_NEXT, "write"))(fd, bytes, some);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    ssize_t some = allowed(fd, count);
    if (some < 0) { errno = ENOSPC; return -1; }
    return ((ssize_t (*)(int, const void *, size_t, off_t)) dlsym(RTLD_NEXT, "pwrite"))(fd, bytes, some, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    ssize_t some = allowed(fd, count);
    if (some < 0) { errno = ENOSPC; return -1; }
    return ((ssize_t (*)(int, const void *, size_t, off64_t)) dlsym(RTLD_NEXT, "pwrite64"))(fd, bytes, some, at);
}
