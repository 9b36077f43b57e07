# What every target of ours has in common, and how a room becomes a target.

# Warnings are attached to targets, never to the whole build: a host that adds this project as a
# subdirectory keeps its own flags.
add_library(xfcase_warnings INTERFACE)
target_compile_options(xfcase_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${XFCASE_WERROR}>:-Werror>)

# C11 without compiler extensions.
function(xfcase_strict target)
    set_target_properties(${target} PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
    target_link_libraries(${target} PRIVATE xfcase_warnings)
endfunction()

# xfcase_room(<room> [USES <room>...] [LINKS <target>...] [LIBRARY <name>])
#
# A room is an OBJECT library of every .c file in the calling folder. USES repeats the row of
# tests/arch/rooms.txt (the architecture test compares the two); LINKS are outside libraries; LIBRARY is
# the library that the room is part of, XFCASE by default.
function(xfcase_room room)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "LIBRARY" "USES;LINKS")
    if(NOT ROOM_LIBRARY)
        set(ROOM_LIBRARY XFCASE)
    endif()
    # What is in the folder is the room.
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.c)
    set_property(GLOBAL PROPERTY XFCASE_USES_${room} ${ROOM_USES})
    if(NOT sources)
        return()
    endif()
    set(target xfcase_${room})
    add_library(${target} OBJECT ${sources})
    xfcase_strict(${target})
    set_target_properties(${target} PROPERTIES
        C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(${target} PRIVATE XFCASE_BUILDING)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${ROOM_LINKS})
    foreach(used IN LISTS ROOM_USES)
        if(TARGET xfcase_${used})
            target_link_libraries(${target} PUBLIC xfcase_${used})
        endif()
    endforeach()
    set_property(GLOBAL APPEND PROPERTY ${ROOM_LIBRARY}_ROOMS ${room})
endfunction()

# Puts into <out> the targets of a room and of all rooms that it reaches: what a unit test links.
function(xfcase_room_closure out)
    set(todo ${ARGN})
    set(seen)
    while(todo)
        list(POP_FRONT todo room)
        if(room IN_LIST seen)
            continue()
        endif()
        list(APPEND seen ${room})
        get_property(uses GLOBAL PROPERTY XFCASE_USES_${room})
        list(APPEND todo ${uses})
    endwhile()
    set(targets)
    foreach(room IN LISTS seen)
        if(TARGET xfcase_${room})
            list(APPEND targets xfcase_${room})
        endif()
    endforeach()
    set(${out} ${targets} PARENT_SCOPE)
endfunction()
