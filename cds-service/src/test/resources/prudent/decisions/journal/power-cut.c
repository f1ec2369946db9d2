/* Loaded before the C library: writes down, in one order, all that a process writes to the files of one directory, when it has been
 * synced, and all that it prints, so that a test can put together what a power cut at any moment might have left on the disk.
 * TRACE names the file to write to, WATCHED the directory. A record: kind, number of the file, offset, length, bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 4096

static int files[MOST], next_file = 1, trace = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_write)(int, const void *, size_t);

static void *real(const char *name) {
    return dlsym(RTLD_NEXT, name);
}

__attribute__((constructor)) static void begin(void) {
    real_write = real("write");
    int (*real_open)(const char *, int, ...) = real("open64");
    trace = real_open(getenv("TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    /* Processes that this one starts are none of our business. */
    unsetenv("LD_PRELOAD");
}

static void all(const void *bytes, size_t length) {
    const char *from = bytes;
    while (length > 0) {
        ssize_t written = real_write(trace, from, length);
        if (written <= 0) abort();
        from += written;
        length -= written;
    }
}

static void record(char kind, int file, int64_t offset, const void *bytes, uint32_t length) {
    pthread_mutex_lock(&lock);
    all(&kind, 1);
    all(&file, 4);
    all(&offset, 8);
    all(&length, 4);
    all(bytes, length);
    pthread_mutex_unlock(&lock);
}

static int watched(int fd) {
    return fd > 2 && fd < MOST && files[fd] > 0 ? files[fd] : 0;
}

static int opened(int fd, const char *path, int flags) {
    const char *directory = getenv("WATCHED");
    if (fd > 2 && fd < MOST) {
        files[fd] = 0;
        if (trace >= 0 && directory && (flags & O_ACCMODE) != O_RDONLY
                && strncmp(path, directory, strlen(directory)) == 0) {
            files[fd] = __sync_fetch_and_add(&next_file, 1);
            record('O', files[fd], 0, path, strlen(path));
        }
    }
    return fd;
}

#define OPEN(name)                                                                     \
    int name(const char *path, int flags, ...) {                                       \
        va_list rest;                                                                  \
        va_start(rest, flags);                                                         \
        int mode = va_arg(rest, int);                                                  \
        va_end(rest);                                                                  \
        int (*original)(const char *, int, ...) = real(#name);                         \
        return opened(original(path, flags, mode), path, flags);                              \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    int (*original)(int) = real("close");
    if (fd > 2 && fd < MOST) files[fd] = 0;
    return original(fd);
}

/* Before it is done: a cut in the middle of it may leave any part. */
ssize_t write(int fd, const void *bytes, size_t length) {
    if (fd == 1 && trace >= 0) record('P', 0, 0, bytes, length);
    if (watched(fd)) {
        int flags = fcntl(fd, F_GETFL);
        record('W', watched(fd), lseek(fd, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR), bytes, length);
    }
    return real_write(fd, bytes, length);
}

#define PWRITE(name)                                                                   \
    ssize_t name(int fd, const void *bytes, size_t length, off64_t offset) {           \
        ssize_t (*original)(int, const void *, size_t, off64_t) = real(#name);         \
        if (watched(fd)) record('W', watched(fd), offset, bytes, length);              \
        return original(fd, bytes, length, offset);                                    \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name)                                                                 \
    int name(int fd, off64_t length) {                                                 \
        int (*original)(int, off64_t) = real(#name);                                   \
        if (watched(fd)) record('T', watched(fd), length, "", 0);                      \
        return original(fd, length);                                                   \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

/* After it is done: not before is it promised. */
#define SYNC(name)                                                                     \
    int name(int fd) {                                                                 \
        int (*original)(int) = real(#name);                                            \
        int result = original(fd);                                                     \
        if (result == 0 && watched(fd)) record('S', watched(fd), 0, "", 0);            \
        return result;                                                                 \
    }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
    int (*original)(const char *, const char *) = real("rename");
    const char *directory = getenv("WATCHED");
    if (trace >= 0 && directory && strncmp(from, directory, strlen(directory)) == 0) {
        char both[2 * 4096];
        int length = snprintf(both, sizeof both, "%s\n%s", from, to);
        record('R', 0, 0, both, length);
    }
    return original(from, to);
}

int unlink(const char *path) {
    int (*original)(const char *) = real("unlink");
    int result = original(path);
    const char *directory = getenv("WATCHED");
    if (result == 0 && trace >= 0 && directory && strncmp(path, directory, strlen(directory)) == 0) {
        record('U', 0, 0, path, strlen(path));
    }
    return result;
}
