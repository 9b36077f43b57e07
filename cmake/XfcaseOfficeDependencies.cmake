# The four libraries that libxfcase-office stands on, besides libxfcase and its own. The installed
# package configuration includes this file too, as XfcaseDependencies.cmake.
# libxlsxwriter's pkg-config file gives the number of its soname: 4 is 1.1.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(XFCASE_XLSX ${XFCASE_OFFICE_FIND_MODE} IMPORTED_TARGET GLOBAL xlsxwriter>=4)
    pkg_check_modules(XFCASE_ICAL ${XFCASE_OFFICE_FIND_MODE} IMPORTED_TARGET GLOBAL libical>=3.0)
    pkg_check_modules(XFCASE_ZIP ${XFCASE_OFFICE_FIND_MODE} IMPORTED_TARGET GLOBAL libzip>=1.7)
    pkg_check_modules(XFCASE_XML ${XFCASE_OFFICE_FIND_MODE} IMPORTED_TARGET GLOBAL libxml-2.0>=2.9)
endif()
set(XFCASE_OFFICE_LIBRARIES PkgConfig::XFCASE_XLSX PkgConfig::XFCASE_ICAL PkgConfig::XFCASE_ZIP
    PkgConfig::XFCASE_XML)
set(XFCASE_OFFICE_FOUND ${PkgConfig_FOUND})
foreach(library IN LISTS XFCASE_OFFICE_LIBRARIES)
    if(NOT TARGET ${library})
        set(XFCASE_OFFICE_FOUND FALSE)
    endif()
endforeach()
