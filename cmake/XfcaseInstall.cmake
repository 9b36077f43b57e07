# Headers, both libraries, a pkg-config file and a CMake package.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/xfcase)

install(FILES include/xfcase.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/xfcase DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
set(libraries xfcase xfcase_static)
if(XFCASE_OFFICE_FOUND)
    install(FILES include/xfcase-office.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    install(DIRECTORY include/xfcase-office DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h")
    list(APPEND libraries xfcase-office xfcase-office_static)
endif()

# An export file each: a host of the shared library needs none of the libraries below it, a host of
# the archive needs them all.
foreach(library IN LISTS libraries)
    install(TARGETS ${library} EXPORT ${library}_targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(EXPORT ${library}_targets NAMESPACE xfcase:: DESTINATION ${package_dir})
endforeach()

configure_package_config_file(cmake/xfcaseConfig.cmake.in xfcaseConfig.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(xfcaseConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/xfcaseConfig.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/xfcaseConfigVersion.cmake
    cmake/XfcaseDependencies.cmake
    cmake/XfcaseOfficeDependencies.cmake
    DESTINATION ${package_dir})

# Relative, so that the installed tree can be moved.
file(RELATIVE_PATH XFCASE_PC_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
set(packages xfcase)
if(XFCASE_OFFICE_FOUND)
    list(APPEND packages xfcase-office)
endif()
foreach(package IN LISTS packages)
    configure_file(cmake/${package}.pc.in ${package}.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${package}.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()
