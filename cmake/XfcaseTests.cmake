# How a file below tests/ becomes a test. Drop a file in the folder, nothing else is to be done.

# xfcase_test_program(<target> <link>... SOURCES <file>...): an executable with what all tests have.
function(xfcase_test_program target)
    cmake_parse_arguments(PARSE_ARGV 1 PROGRAM "" "" "SOURCES")
    add_executable(${target} ${PROGRAM_SOURCES})
    xfcase_strict(${target})
    # Tests run on POSIX systems: temporary files, fork, threads. They read data from the source.
    target_compile_definitions(${target} PRIVATE
        _XOPEN_SOURCE=700 XFCASE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE
        $<TARGET_NAME_IF_EXISTS:xfcase_test_support> ${PROGRAM_UNPARSED_ARGUMENTS}
        $<TARGET_NAME_IF_EXISTS:PkgConfig::XFCASE_CMOCKA> Threads::Threads)
endfunction()

# xfcase_test_folder(<prefix> <folder> <link>...): every test_<name>.c is the test <prefix>.<name>.
function(xfcase_test_folder prefix folder)
    file(GLOB files CONFIGURE_DEPENDS ${folder}/test_*.c)
    foreach(file IN LISTS files)
        get_filename_component(name ${file} NAME_WE)
        string(REGEX REPLACE "^test_" "" name ${name})
        xfcase_test_program(${prefix}.${name} ${ARGN} SOURCES ${file})
        add_test(NAME ${prefix}.${name} COMMAND ${prefix}.${name})
        set_tests_properties(${prefix}.${name} PROPERTIES TIMEOUT 900)
    endforeach()
endfunction()

# xfcase_test_script(<name> <script> [<argument>...]): a shell script, run from its build folder.
function(xfcase_test_script name script)
    add_test(NAME ${name} COMMAND sh ${script} ${ARGN})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 900
        ENVIRONMENT "SRC=${PROJECT_SOURCE_DIR};CC=${CMAKE_C_COMPILER}")
endfunction()
