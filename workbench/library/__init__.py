"""The folder on disk: processes, catalogues, landscapes, recovery.

`library`          the folder: what it says of itself, what is in it, making new processes
`process_index`    one entry per process file, found by a quick look instead of a full read
`catalogue`        roles, units, systems, documents …: what profiles refer to
`json_file`        the library's JSON files: what we know is typed, what we do not know survives
`places`           paths that never leave the library, file names that every system takes
`profile`          which attributes an organisation keeps of a process, a step, a lane (data)
`values`           one attribute's value: is it right, how do people read and type it
`recovery`         copies of unsaved work, offered after a crash
`changes_on_disk`  noticing that somebody else wrote the file
"""
