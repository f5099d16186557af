/* Deleting or replacing a file that this process has open fails, as it does on Windows for files
 * opened without FILE_SHARE_DELETE: Python's, Qt's, GDAL's and SQLite's. For LD_PRELOAD on Linux. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a descriptor of this process is this very file. */
static int is_open(int at, const char *path)
{
    struct stat wanted, found;
    struct dirent *entry;
    int held = 0;
    DIR *all;
    if (fstatat(at, path, &wanted, AT_SYMLINK_NOFOLLOW) || !S_ISREG(wanted.st_mode))
        return 0;
    all = opendir("/proc/self/fd");
    while (all && !held && (entry = readdir(all))) {
        int number = atoi(entry->d_name);
        held = entry->d_name[0] != '.' && !fstat(number, &found)
            && found.st_dev == wanted.st_dev && found.st_ino == wanted.st_ino;
    }
    if (all)
        closedir(all);
    return held;
}

static int refused(int at, const char *path)
{
    if (!is_open(at, path))
        return 0;
    errno = EACCES;
    return 1;
}

int unlinkat(int at, const char *path, int flags)
{
    int (*real)(int, const char *, int) = dlsym(RTLD_NEXT, "unlinkat");
    return refused(at, path) ? -1 : real(at, path, flags);
}

int unlink(const char *path)
{
    int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
    return refused(AT_FDCWD, path) ? -1 : real(path);
}

int remove(const char *path)
{
    int (*real)(const char *) = dlsym(RTLD_NEXT, "remove");
    return refused(AT_FDCWD, path) ? -1 : real(path);
}

int renameat(int from_at, const char *from, int to_at, const char *to)
{
    int (*real)(int, const char *, int, const char *) = dlsym(RTLD_NEXT, "renameat");
    return refused(from_at, from) || refused(to_at, to) ? -1 : real(from_at, from, to_at, to);
}

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    return refused(AT_FDCWD, from) || refused(AT_FDCWD, to) ? -1 : real(from, to);
}
